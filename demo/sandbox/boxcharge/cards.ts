/** BoxCharge's test cards: with 3-D Secure the shopper is sent to the page, the others are judged at once. */
const CARDS: Readonly<Record<string, 'page' | 'approve' | 'decline'>> = {
  '4111111111111111': 'page',
  '4012000033330026': 'approve',
  '4043409999991437': 'decline',
  '5111111111111111': 'page',
  '5123450000000008': 'approve',
  '5555229999997722': 'decline',
};

/** What becomes of a card; undefined for every number that is no test card. */
export const cardVerdict = (number: string): 'page' | 'approve' | 'decline' | undefined => CARDS[number];
