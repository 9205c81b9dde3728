import type { ElementContent } from "hast";

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** All text inside, as it is read. */
export function textOf(node: ElementContent): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(textOf).join("") : "";
}

/** The direction of the first letter; undefined where there are no letters. */
export function directionOf(node: ElementContent): "ltr" | "rtl" | undefined {
  const letter = /\p{L}/u.exec(textOf(node))?.[0];
  if (letter === undefined) return undefined;
  return rightToLeft.test(letter) ? "rtl" : "ltr";
}
