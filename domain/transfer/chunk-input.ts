/** How much of a file is sent at once; the last piece is what is left. */
export const chunkBytes = 1024 * 1024;

/** How much goes through the plain form, which browsers without scripts send in one go. */
export const formMegabytes = 20;
