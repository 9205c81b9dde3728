/** A button among words: as light and as high as they are, and high enough for a finger. */
export const linkSize = "min-h-8! font-normal! max-md:min-h-11!";
