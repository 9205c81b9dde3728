const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();
const lists = new Map<string, Intl.ListFormat>();
const relatives = new Map<string, Intl.RelativeTimeFormat>();
const mostKept = 200;

/** Making a formatter costs more than a hundred uses of it: a page takes those that another one made. */
export const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions) =>
  kept(dates, locale + JSON.stringify(options), () => new Intl.DateTimeFormat(locale, options));

export const numberFormat = (locale: string, options: Intl.NumberFormatOptions) =>
  kept(numbers, locale + JSON.stringify(options), () => new Intl.NumberFormat(locale, options));

/** "yesterday", "3 hours ago". */
export const relativeFormat = (locale: string) =>
  kept(relatives, locale, () => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }));

/** "Ana, Bo and Cy". */
export const listed = (names: string[]) =>
  kept(lists, "en-GB", () => new Intl.ListFormat("en-GB", { type: "conjunction" })).format(names);

function kept<Format>(formats: Map<string, Format>, name: string, make: () => Format): Format {
  const known = formats.get(name);
  if (known) return known;
  if (formats.size >= mostKept) formats.clear();
  const made = make();
  formats.set(name, made);
  return made;
}
