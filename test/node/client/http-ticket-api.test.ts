import { describeTicketApi } from '../../suites/describe-ticket-api.js';
import { gatewayContext } from '../../support/gateway-context.js';

// The same promises without a browser: the client is usable alone.
describeTicketApi('HttpTicketApi on Node, signed in', () => gatewayContext(['ada', 'grace']));
describeTicketApi('HttpTicketApi on Node, anonymous', () => gatewayContext([]));
