const longest = 150;

// Marks that turn the direction of what follows, or that nobody sees.
const unseen =
  /(?!\p{Join_Control}|\p{Variation_Selector})[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/gu;

/**
 * The name of a file from outside as it may be shown and given back: without folders, on one line, in one direction and
 * not too long. What HTML or a shell would take for more than letters stays: it is shown as text.
 */
export function tameFileName(name: string) {
  const last = name
    .slice(-1000)
    .replace(/\p{Cs}/gu, "")
    .normalize("NFC")
    .split(/[\\/]/)
    .map(cleaned)
    .findLast(Boolean);
  return shortened(last ?? "file");
}

const cleaned = (part: string) =>
  part
    .replace(unseen, "")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .replace(/^[. ]+|[. ]+$/g, "");

/** Cut in the middle, so that the ending stays. */
function shortened(name: string) {
  if (name.length <= longest) return name;
  const ending = /\.[^. ]{1,12}$/.exec(name)?.[0] ?? "";
  const start = name.slice(0, longest - ending.length - 1).replace(/[\uD800-\uDBFF]$/, "");
  return `${start}…${ending}`;
}
