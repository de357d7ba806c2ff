/** The folder of the files that belong to this very build; the build writes their hash here. */
export const BUILD_ID: string = 'unbuilt';

/** The package's version; the build writes it here. */
export const VERSION: string = 'unbuilt';
