const localeNames = [
  "en-GB",
  "en-US",
  "en-IE",
  "en-CA",
  "de-DE",
  "de-AT",
  "de-CH",
  "fr-FR",
  "fr-CA",
  "es-ES",
  "es-MX",
  "pt-PT",
  "pt-BR",
  "it-IT",
  "nl-NL",
  "da-DK",
  "sv-SE",
  "nb-NO",
  "fi-FI",
  "pl-PL",
  "cs-CZ",
  "tr-TR",
  "ja-JP",
  "ko-KR",
  "zh-CN",
  "zh-TW",
];

/** Every IANA zone this server knows, with the chosen one among them. */
export function offeredTimeZones(chosen: string) {
  return [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), chosen])].sort();
}

/** Languages for dates and numbers, each shown by an example. */
export function offeredLocales(chosen: string, now: Date, timeZone: string) {
  return [...new Set([...localeNames, chosen])].map((name) => {
    const language = new Intl.DisplayNames("en", { type: "language" }).of(name) ?? name;
    const date = new Intl.DateTimeFormat(name, { dateStyle: "long", timeZone }).format(now);
    const number = new Intl.NumberFormat(name).format(12345.6);
    return { name, example: `${language}: ${date}, ${number}` };
  });
}
