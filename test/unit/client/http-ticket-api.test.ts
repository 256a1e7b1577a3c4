import { describeTicketApi } from '../../suites/describe-ticket-api.js';
import { gatewayContext } from '../../support/gateway-context.js';

describeTicketApi('HttpTicketApi, signed in', () => gatewayContext(['ada', 'grace']));
describeTicketApi('HttpTicketApi, anonymous', () => gatewayContext([]));
