// Outlines on a grid of 24 by 24, drawn with a stroke of 1.6. Each is a constant, so that a file carries only those it shows.

export const CHECK = 'M5 12.5l4.5 4.5L19 7.5';
export const CLOCK = 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7.5V12l3 2';
export const STOP = 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 8v4.5M12 16h.01';
export const SHIELD = 'M12 3.5l7 2.5v5.5c0 4.3-2.9 7.6-7 9-4.1-1.4-7-4.7-7-9V6ZM9 11.8l2.2 2.2 3.8-4';
export const CLOSE = 'M6 6l12 12M18 6 6 18';
