import type { Article } from 'helpdock/contract';

const article = (id: string, title: string, summary: string, body: string): Article => ({
  id,
  title,
  summary,
  body,
  markdown: true,
  url: `https://guide.larchmont.example/${id}`,
});

/** Larchmont's help, the most read first. */
export const larchmontArticles: readonly Article[] = [
  article(
    'paid-no-pass',
    'A guest has paid, but no pass was issued',
    'Look at the order, issue it by hand, and tell us the number.',
    '1. Find the order by its number or the e-mail of the guest.\n2. If it says **Paid**, press *Issue again*: the guest is not charged a second time.\n3. If it says **Pending** for more than ten minutes, report a failed order with its number.',
  ),
  article(
    'greyed-day',
    'A day cannot be added to the basket',
    'It has no price in the season it belongs to.',
    'A day without a price stays grey. Open **Products**, the product, *Seasons*, and look for the day: it may belong to a season that has no price yet, or to two.',
  ),
  article(
    'promo-codes',
    'Promo codes: who gets what, and how often',
    'Limits per order, per guest and in total.',
    'Open **Promotions**, the code, *Limits*. A code counts once per order. With *Per guest*, it counts once per e-mail address.',
  ),
  article(
    'refund',
    'Refund an order, all of it or a part',
    'Within 90 days to the same card, later as a gift card.',
    'Open the order and press *Refund*. Choose the lines. Money goes back to the same card within 3 to 5 working days; after **90 days** a gift card is the only way.',
  ),
  article(
    'pos-sync',
    'Online orders are not found at the window',
    'Synchronisation takes a minute; see when it last ran.',
    'Open **Integrations**, *Point of sale*. *Last run* should be less than two minutes ago. Later than that: report an infrastructure issue and name the windows that are affected.',
  ),
  article(
    'own-downtime',
    'Tell us about planned downtime of your own systems',
    'So that our alarms stay quiet, and nobody calls you at night.',
    'Report an issue, tick *For your information only*, and give the time window. Nothing else is asked, and nobody answers unless something is unclear.',
  ),
  article(
    'urgent',
    'What counts as a Level 1 emergency',
    'The store is down, nobody can pay, or nothing can be picked up.',
    'Level 1 is for a **site that is down**. Mark the ticket as urgent, or write URGENT in its subject; agents are on call every day from 8:00 to 20:00 Mountain Time. What is not Level 1 gets its right priority, with the reason.',
  ),
  article(
    'upgrade-window',
    'How an upgrade is scheduled',
    'Two weeks ahead, outside your busiest hours.',
    'Request an upgrade with the time window you wish, and a second day. We confirm within two days, write the day before, and check your point of sale afterwards.',
  ),
  article(
    'scaling',
    'Before a sale or a storm: more capacity',
    'Tell us five days ahead what load you expect.',
    'A scaling request needs a *from*, an *until*, and the orders per hour you expect. A link to your campaign helps us to warm up the right pages.',
  ),
  article(
    'kiosk',
    'A kiosk prints blank or cut tickets',
    'Template, paper, test page.',
    '1. Print a test page: if it is fine, the printer is.\n2. Press *Load template* in the kiosk’s menu.\n3. Use paper of 80 mm; with other widths the right edge is cut.',
  ),
  article(
    'rental-sizes',
    'Let guests change rental sizes after booking',
    'Until the evening before, if you allow it.',
    'Switch on *Sizes can be changed* under **Rental**, *Rules*. Guests find it in their confirmation e-mail until 18:00 on the evening before.',
  ),
  article(
    'theme-pictures',
    'Sizes of pictures in your theme',
    'Hero 2400 × 1200, product 1200 × 1200, logo as SVG.',
    'Send pictures in the size in which they appear, or twice that: **hero** 2400 × 1200, **product** 1200 × 1200. A logo should be an SVG without text that is not drawn.',
  ),
];
