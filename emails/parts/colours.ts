/** The tokens of app/globals.css as mail programs understand them, light and dark; a test keeps the two alike. */
export const colours = {
  paper: ["#fbfaf7", "#101419"],
  surface: ["#ffffff", "#171c22"],
  ink: ["#1a222b", "#e9e8e2"],
  muted: ["#5b646f", "#9ea6ae"],
  line: ["#dfdeda", "#2d343a"],
  tide: ["#00637b", "#6cc7d7"],
  "tide-soft": ["#e3f4f8", "#132d35"],
  "on-tide": ["#fcfcf9", "#101419"],
  "sand-ink": ["#875814", "#edc47d"],
} as const;

export type Colour = keyof typeof colours;

/** The light value, for the inline styles that every mail program reads. */
export const light = (colour: Colour) => colours[colour][0];

const darkRules = (Object.entries(colours) as [Colour, readonly [string, string]][]).flatMap(
  ([name, [, dark]]) => [
    `.on-${name}{background-color:${dark} !important}`,
    `.in-${name}{color:${dark} !important}`,
    `.by-${name}{border-color:${dark} !important;text-decoration-color:${dark} !important}`,
  ],
);

/** The one style block: the dark values by class, for the mail programs that ask for them. */
export const styleBlock = [
  ":root{color-scheme:light dark;supported-color-schemes:light dark}",
  `@media (prefers-color-scheme:dark){${darkRules.join("")}}`,
  "@media (max-width:480px){.page{padding:24px 12px !important}.sheet{padding:28px 20px 8px !important}}",
].join("\n");
