const rightToLeft = new Set([
  "ar",
  "arc",
  "ckb",
  "dv",
  "fa",
  "he",
  "ks",
  "ps",
  "sd",
  "syr",
  "ug",
  "ur",
  "yi",
]);

/** Which way a language is written, by the script it names, else by the one it is usually written in. */
export function textDirection(language: string): "ltr" | "rtl" {
  const [name = "", ...subtags] = language.split("-");
  const script = subtags.find((tag) => /^[A-Za-z]{4}$/.test(tag))?.toLowerCase();
  if (script) return ["arab", "hebr", "syrc", "thaa", "nkoo", "adlm"].includes(script) ? "rtl" : "ltr";
  return rightToLeft.has(name) ? "rtl" : "ltr";
}
