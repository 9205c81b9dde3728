import { listed } from "@/components/ui/intl";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { missingForPublishing } from "@/domain/insights/completeness-input";
import { sectionTitles } from "@/domain/insights/content-words-input";
import type { RecordView } from "@/domain/insights/record-query";
import type { Reader } from "./tongue";

type StandingNoticesProps = { view: RecordView; reader: Reader };

/** What the chips mean for this record, in words: why it waits, what replaced it, who may read it. */
export function StandingNotices({ view, reader }: StandingNoticesProps) {
  const notices = [
    <StatusNotice key="status" view={view} reader={reader} />,
    <WorkNotice key="work" view={view} reader={reader} />,
    <LacksNotice key="lacks" view={view} />,
    <ReadersNotice key="readers" view={view} />,
  ];
  return <div className="mb-10 grid max-w-measure gap-3 empty:hidden has-[+.needs-review]:mb-3">{notices}</div>;
}

function StatusNotice({ view, reader }: StandingNoticesProps) {
  const { status } = view;
  if (status === "superseded") return <SupersededNotice view={view} reader={reader} />;
  if (status === "retired")
    return (
      <Notice kind="attention" title="Retired">
        {view.retiredReason ?? "It is no longer relied on."}{" "}
        {view.retiredAt && (
          <>
            Since <Time {...reader} at={view.retiredAt} absolute />.
          </>
        )}
      </Notice>
    );
  return null;
}

function SupersededNotice({ view: { links, supersededAt }, reader }: StandingNoticesProps) {
  const replacement = links.find(({ kind, way }) => kind === "supersedes" && way === "from");
  return (
    <Notice kind="attention" title="Superseded">
      {supersededAt && (
        <>
          Replaced on <Time {...reader} at={supersededAt} absolute />.{" "}
        </>
      )}
      {replacement && (
        <>
          Read this instead: <TextLink href={replacement.href}>{replacement.statement}</TextLink>
        </>
      )}
    </Notice>
  );
}

/** Only for those who may see drafts: what is under way and where it goes on. */
function WorkNotice({ view, reader }: StandingNoticesProps) {
  const { status, draft, review, href, may } = view;
  if (review)
    return (
      <Notice>
        {status === "draft" ? "This is not published yet. " : "A change to it "}
        {status === "draft" ? "It is" : "is"} in review since <Time {...reader} at={review.askedAt} />.{" "}
        <TextLink href={`${href}/review`}>Open the review</TextLink>
      </Notice>
    );
  if (!draft) return null;
  return (
    <Notice>
      {status === "draft"
        ? "This is a draft: only its writers and reviewers see it. "
        : "There is a draft of a change. "}
      {draft.savedBy} saved it <Time {...reader} at={draft.savedAt} />.{" "}
      {may.editDraft && <TextLink href={`${href}/edit`}>Go on writing</TextLink>}
    </Notice>
  );
}

/** Only what was imported as published can lack what publishing wants. */
function LacksNotice({ view: { status, content, may, href } }: { view: RecordView }) {
  if (status !== "published") return null;
  const lacking = [...new Set(missingForPublishing(content).map(({ section }) => sectionTitles[section]))];
  if (lacking.length === 0) return null;
  return (
    <p className="text-15 text-muted">
      Imported; still lacks: {lacking.join(" · ")}.{" "}
      {may.editDraft && <TextLink href={`${href}/edit`}>Complete it</TextLink>}
    </p>
  );
}

function ReadersNotice({ view: { readers, onlyAsAdministrator } }: { view: RecordView }) {
  if (!readers) return null;
  const names = [...readers.teams, ...readers.people].map(({ name }) => name);
  return (
    <Notice title="Restricted">
      {names.length > 0
        ? `For ${listed(names)}, and those who write and review it.`
        : "For those who write and review it."}{" "}
      {onlyAsAdministrator && "You see it as an administrator; that you read it stands in the audit trail."}
    </Notice>
  );
}
