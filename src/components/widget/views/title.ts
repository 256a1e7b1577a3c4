import type { Catalog } from '../../../contract/index.js';
import type { Messages } from '../../../locales/index.js';
import type { View } from '../navigation.js';

/** The name of a view, which is also the name of the panel while it is shown. */
export function titleOf(view: View, catalog: Catalog | undefined, { widget, form }: Messages): string {
  switch (view.name) {
    case 'home':
      return catalog?.brand.supportName ?? (catalog ? widget.homeOf(catalog.brand.name) : widget.home);
    case 'new':
      return catalog?.requestTypes.find(({ id }) => id === view.type)?.label ?? widget.newTicket;
    case 'done':
      return form.sentTitle;
    case 'tickets':
      return widget.tickets;
    case 'ticket':
      return view.number ? widget.ticket(view.number) : widget.anyTicket;
  }
}
