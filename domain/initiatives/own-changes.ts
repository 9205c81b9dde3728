import { conflict } from "../refusal";
import { digestOf, readDigests } from "./field-digests";
import { changedMeanwhile } from "./initiative-input";

type Values = Record<string, unknown>;
type Sent = { version?: number; was?: string; over?: number | "" };

/**
 * What of the values sent is to be written. All of it when nothing changed since they were shown; else what was changed in
 * the form and stands as it was shown. Refused where two wrote the same field, until the second has seen what the first
 * wrote (`over`).
 */
export function ownChanges<Fields extends Values>(
  sent: Partial<Fields>,
  current: Values & { version: number },
  { version, was, over }: Sent,
): Partial<Fields> {
  if (version === undefined || version === current.version) return sent;
  const shown = readDigests(was);
  const touched = Object.entries(sent).filter(
    ([name, value]) =>
      shown?.[name] !== digestOf(value) && JSON.stringify(value) !== JSON.stringify(current[name]),
  );
  const clashing = touched.filter(([name]) => shown?.[name] !== digestOf(current[name]));
  if (clashing.length > 0 && over !== current.version) throw clash(clashing, current);
  return Object.fromEntries(touched) as Partial<Fields>;
}

function clash(clashing: [string, unknown][], current: Values) {
  const [[first] = ["title"]] = clashing;
  const theirs = clashing.map(([name]) => `${labels[name] ?? name}: ${inWords(current[name])}.`);
  return conflict(
    `${changedMeanwhile} It says now: ${theirs.join(" ")} Yours is still here and not saved: save again to put it in the place of theirs.`,
    first,
  );
}

const labels: Record<string, string> = {
  title: "title",
  brief: "brief",
  language: "language",
  stage: "stage",
  kickoffOn: "kickoff",
  endsOn: "end",
  keywords: "keywords",
  channels: "channels",
  externalKey: "outside key",
  externalUrl: "outside address",
  visibility: "who may see it",
  personIds: "people",
  teamIds: "teams",
  topicIds: "topics",
  milestones: "milestones",
};

const mostShown = 80;

function inWords(value: unknown) {
  if (Array.isArray(value) && value.every((one) => typeof one === "string"))
    return value.join(", ") || "nothing";
  if (typeof value !== "string") return value === null ? "nothing" : "something else";
  const words = value.replace(/\s+/g, " ").trim();
  if (words === "") return "nothing";
  return words.length > mostShown ? `“${words.slice(0, mostShown)} …”` : `“${words}”`;
}
