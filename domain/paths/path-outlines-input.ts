/** An outline to begin with where there is no path to copy yet: headings, to be filled with insights. */
export const firstMonth = {
  title: "Your first month",
  forWhom: "Everybody new who decides about our product",
  headings: [
    "Who we are here for",
    "What we are sure of",
    "What surprised us",
    "What we are not sure of yet",
    "What we changed our minds about",
  ],
};

/** What the forms call it. */
export const pathOutlines = { "first-month": firstMonth };
export const outlineNames = ["", "first-month"] as const;
