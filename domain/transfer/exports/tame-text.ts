import type { ContentItem } from "../../insights/content-input";
import { trimBlank } from "../documents/place-sections";
import { sectionNamed } from "../documents/section-names";
import { splitBody } from "../documents/split-body";

/** A heading before and one after: whatever stands between has to leave both what they are. */
const around = (text: string) => splitBody(`## A\n\n${text}\n\n## B\n`, 1);

/**
 * Whether a text under a heading of the second level comes back from there as it was: it has no such heading of its own
 * and closes what it opens.
 */
export function isTameText(text: string): boolean {
  if (text !== trimBlank(text) || /\r/.test(text)) return false;
  const blocks = around(text);
  const inner = blocks.slice(1, -1);
  const isClosed = blocks.at(-1)?.heading === "B" && blocks.at(-1)?.level === 2;
  return isClosed && inner.every(({ level, heading }) => level > 2 && !isDivided(heading));
}

/** Whether a line is a title when a `#` stands before it, and none of our sections. */
export function isTameTitle(title: string): boolean {
  const heading = around(`# ${title}`)[1]?.heading;
  return title !== "" && heading === title && sectionNamed(title) === null;
}

/** Guidance is cut at these, whatever their level. */
const isDivided = (heading: string) => /^usage(?:Do|Dont)$/.test(sectionNamed(heading) ?? "");

const plainPoint = /^(?!\d{1,9}[.)])[\p{L}\p{N}“"‘'(][^\r\n\t]*$/u;
const mostSigns = 500;

/** Whether points come back from a list in the text: short lines that begin with a word. */
export function isTamePoints(points: ContentItem[]): boolean {
  const signs = points.reduce((sum, { text }) => sum + (text.match(/[[\]()*_~`<!]/g)?.length ?? 0), 0);
  return signs < mostSigns && points.every(({ text }) => text === text.trim() && plainPoint.test(text));
}

export const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
