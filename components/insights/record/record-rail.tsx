import { StudyLine } from "@/components/studies/study-line";
import { Certainty } from "@/components/ui/certainty";
import { listed } from "@/components/ui/intl";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { LinkedRecord, RecordView } from "@/domain/insights/record-query";
import type { StudyLink } from "@/domain/studies/study-query";
import { certaintyLevel } from "../certainty-level";
import { StandingChips } from "../standing-chips";
import { StatementLink } from "../statement-link";
import { RailLinks, RailPart } from "./rail-part";
import { RememberingParts, type RememberingView } from "./remembering-parts";
import type { Reader } from "./tongue";

/** What this reader has to do with it: how much of it they and others remember, which paths lead by it, and where it was used. */
export type OwnKnowledge = {
  /** Null while it is not to be learned by anybody. */
  remembering: RememberingView | null;
  paths: { id: string; href: string; title: string }[];
  /** Initiatives in whose decision it was used. */
  usedIn: { id: string; href: string; title: string }[];
  /** Studies that are to settle or renew it. */
  research?: StudyLink[];
};

type RecordRailProps = { view: RecordView; reader: Reader; knowledge: OwnKnowledge };

/** Who carries it, whom it is for, what it hangs together with: beside the text, or after it on narrow windows. */
export function RecordRail({ view, reader, knowledge }: RecordRailProps) {
  const { topics, audience } = view;
  return (
    <aside
      aria-label="About this insight"
      className="grid min-w-0 content-start print:hidden gap-6 border-t border-line pt-6 text-15 sm:grid-cols-2 wide:grid-cols-1 wide:border-t-0 wide:pt-0"
    >
      {knowledge.remembering && <RememberingParts view={knowledge.remembering} locale={reader.locale} />}
      <People view={view} />
      {audience.length > 0 && (
        <RailPart title="Must know it">
          <RailLinks items={audience.map(({ slug, name }) => ({ href: `/teams/${slug}`, name }))} />
        </RailPart>
      )}
      {topics.length > 0 && (
        <RailPart title={topics.length === 1 ? "Topic" : "Topics"}>
          <RailLinks items={topics.map(({ slug, name }) => ({ href: `/topics/${slug}`, name }))} />
        </RailPart>
      )}
      {knowledge.usedIn.length > 0 && (
        <RailPart
          title={
            knowledge.usedIn.length === 1
              ? "Used in an initiative"
              : `Used in ${knowledge.usedIn.length} initiatives`
          }
        >
          <RailLinks items={knowledge.usedIn.map(({ href, title }) => ({ href, name: title }))} />
        </RailPart>
      )}
      <Research studies={knowledge.research ?? []} locale={reader.locale} />
      {knowledge.paths.length > 0 && (
        <RailPart title={knowledge.paths.length === 1 ? "On a path" : `On ${knowledge.paths.length} paths`}>
          <RailLinks items={knowledge.paths.map(({ href, title }) => ({ href, name: title }))} />
        </RailPart>
      )}
      {linkGroups(view).map(({ title, records }) => (
        <RailPart key={title} title={title}>
          <ul className="grid gap-3">
            {records.map((record) => (
              <Linked key={record.id} record={record} />
            ))}
          </ul>
        </RailPart>
      ))}
      <Versions view={view} reader={reader} />
    </aside>
  );
}

/** What will be known better, and when. */
function Research({ studies, locale }: { studies: StudyLink[]; locale: string }) {
  if (studies.length === 0) return null;
  return (
    <RailPart title="Research to come">
      <ul className="grid gap-2">
        {studies.map((study) => (
          <li key={study.id}>
            <StudyLine study={study} locale={locale} />
          </li>
        ))}
      </ul>
    </RailPart>
  );
}

function People({ view: { owner, handedOver, translator, author, coauthors } }: { view: RecordView }) {
  const writers = [author, ...coauthors].map(({ name }) => name);
  return (
    <>
      <RailPart title="Owner">
        <PersonLink person={owner} />
        {handedOver && <p className="text-13 text-muted">Handed over by {handedOver.from}</p>}
      </RailPart>
      {translator && (
        <RailPart title="Translator">
          <PersonLink person={translator} />
        </RailPart>
      )}
      {(coauthors.length > 0 || author.id !== owner.id) && (
        <RailPart title="Written by">
          <p className="wrap-anywhere">{listed(writers)}</p>
        </RailPart>
      )}
    </>
  );
}

function PersonLink({ person: { id, name } }: { person: { id: string; name: string } }) {
  return (
    <p className="wrap-anywhere">
      <TextLink href={`/people/${id}`}>{name}</TextLink>
    </p>
  );
}

function Linked({ record }: { record: LinkedRecord }) {
  const { href, statement, language, certainty, note, status, needsReview } = record;
  return (
    <li className="grid gap-1">
      <p lang={language} dir="auto" className="font-serif leading-snug wrap-anywhere">
        <StatementLink href={href}>{statement}</StatementLink>
      </p>
      <p className="flex flex-wrap items-center gap-2 text-13">
        <Certainty level={certaintyLevel(certainty)} className="text-13!" />
        <StandingChips standing={{ status, needsReview, isInReview: false, isRestricted: false }} />
      </p>
      {note && (
        <p dir="auto" className="text-13 wrap-anywhere text-muted">
          {note}
        </p>
      )}
    </li>
  );
}

/** Without a way, both ways are one: a contradiction holds for both, whichever of the two says so. */
const groups: { title: string; kind: LinkedRecord["kind"]; way?: LinkedRecord["way"] }[] = [
  { title: "Contradicts", kind: "contradicts" },
  { title: "Supports", kind: "supports", way: "to" },
  { title: "Supported by", kind: "supports", way: "from" },
  { title: "Derived from", kind: "derived-from", way: "to" },
  { title: "What was derived from it", kind: "derived-from", way: "from" },
  { title: "Replaces", kind: "supersedes", way: "to" },
  { title: "Replaced by", kind: "supersedes", way: "from" },
];

const linkGroups = ({ links }: RecordView) =>
  groups
    .map(({ title, kind, way }) => ({
      title,
      records: onceEach(links.filter((link) => link.kind === kind && (!way || link.way === way))),
    }))
    .filter(({ records }) => records.length > 0);

const onceEach = (records: LinkedRecord[]) =>
  records.filter(({ id }, position) => records.findIndex((one) => one.id === id) === position);

function Versions({
  view: { revision, publishedAt, revisedAt, href },
  reader,
}: Pick<RecordRailProps, "view" | "reader">) {
  return (
    <RailPart title="History">
      {revision && publishedAt && (
        <p>
          Published <Time {...reader} at={publishedAt} absolute />
        </p>
      )}
      {revision && revisedAt && publishedAt && revisedAt > publishedAt && (
        <p>
          Changed <Time {...reader} at={revisedAt} absolute />
        </p>
      )}
      <TextLink href={`${href}/history`} className="print:hidden">
        {revision ? `All revisions, now ${revision.number}` : "All revisions"}
      </TextLink>
    </RailPart>
  );
}
