/** Outlines of the kinds of methods, ours, on a 24 by 24 grid, each one path for a stroke of 1.6. */
export const KINDS: Readonly<Record<string, string>> = {
  bank: 'M3.5 9.5 12 4.5l8.5 5H3.5ZM5.5 9.5v7M10 9.5v7M14 9.5v7M18.5 9.5v7M3.5 19.5h17M4.5 16.5h15',
  wallet:
    'M4 8.5A2.5 2.5 0 0 1 6.5 6H17v2.5M4 8.5v8A2.5 2.5 0 0 0 6.5 19H18a2 2 0 0 0 2-2v-6.5a2 2 0 0 0-2-2H4ZM16.25 13.75h.01',
  upi: 'M8 3.5h8a2 2 0 0 1 2 2v13a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2v-13a2 2 0 0 1 2-2ZM12.5 7.5 10 12h4l-2.5 4.5',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5H14zM20 14v2.5M17.5 20H20v-1M14 19.5V20M7 7h.01M17 7h.01M7 17h.01',
  card: 'M5 5.5h14a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2ZM3 10h18M6.5 14.5h4',
  crypto:
    'M12 3l7.8 4.5v9L12 21l-7.8-4.5v-9L12 3ZM10 8.5h3.2a1.75 1.75 0 0 1 0 3.5H10V8.5ZM10 12h3.7a1.75 1.75 0 0 1 0 3.5H10V12Z',
  cash: 'M4.5 6.5h15a1.5 1.5 0 0 1 1.5 1.5v8a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 16V8a1.5 1.5 0 0 1 1.5-1.5ZM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM6.5 12h.01M17.5 12h.01',
};
