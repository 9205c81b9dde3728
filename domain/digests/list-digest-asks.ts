import { findHiddenInitiatives } from "../initiatives/find-hidden-initiatives";
import { listOwnAsks } from "../insights/list-own-asks";
import { listBehind } from "../paths/list-behind";
import { listPathsToMend } from "../paths/list-paths-to-mend";
import type { DigestAsk, Section } from "./digest-query";
import type { DigestReader } from "./digest-reader";
import { counted } from "./digest-words";
import { listDigestChecks } from "./list-digest-checks";

const most = 20;

/**
 * What is asked of somebody as owner, reviewer or curator, what came since their last digest first, the oldest of each
 * before the rest: as their home page asks it, what they are to check by who reads it, and who is behind on the paths that they look after themselves.
 */
export async function listDigestAsks(reader: DigestReader): Promise<Section<DigestAsk>> {
  const { actor, now, since } = reader;
  const [asked, toMend, behind] = await Promise.all([
    listOwnAsks(actor, now, [findHiddenInitiatives]),
    listPathsToMend(actor, now),
    listBehind(actor, now, { ownOnly: true }),
  ]);
  const isCheck = ({ kind }: { kind: string }) => kind === "still-true" || kind === "need-review";
  const checks = await listDigestChecks(reader, asked.filter(isCheck));
  const all = [
    ...asked
      .filter((ask) => !isCheck(ask))
      .map(({ id, sentence, href, askedAt }) => ({ askId: id, pathId: null, sentence, href, askedAt })),
    ...toMend.map(({ id, sentence, href, askedAt }) => ({
      askId: null,
      pathId: id,
      sentence,
      href,
      askedAt,
    })),
  ].map(({ askedAt, ...ask }) => ({ ...ask, isNew: askedAt >= since }));
  const late = behind.paths.map(({ id, title, people, href }) => ({
    ...{ askId: null, pathId: id, isNew: false },
    ...{ sentence: `On “${title}” ${areBehind(people)}.`, href: `${href}/people?show=behind` },
  }));
  const [fresh, old] = [all.filter(({ isNew }) => isNew), all.filter(({ isNew }) => !isNew)];
  const items = [...fresh, ...checks, ...old, ...late];
  return { items: items.slice(0, most), total: items.length };
}

const areBehind = (people: number) =>
  `${counted(people, "person is", "people are")} behind. A word from you may help`;
