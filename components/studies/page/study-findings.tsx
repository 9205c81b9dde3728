import { StatementLink } from "@/components/insights/statement-link";
import { ActionForm } from "@/components/ui/action-form";
import { Chip, type ChipTone } from "@/components/ui/chip";
import type { FormAction } from "@/components/ui/form-state";
import { Prose } from "@/components/ui/prose";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { StudyFinding, StudyInsight } from "@/domain/studies/study-query";
import { strengthWords } from "../keeping/strength-words";

type Reader = { now: Date; timeZone: string; locale: string };

type StudyFindingsProps = {
  findings: StudyFinding[];
  reader: Reader;
  /** For whoever looks after it: where findings are written. */
  writeHref: string | null;
};

/** What it found, each with how far the insight made of it is. */
export function StudyFindings({ findings, reader, writeHref }: StudyFindingsProps) {
  if (findings.length === 0)
    return (
      <p className="max-w-measure text-muted">
        Nothing is written down yet.{" "}
        {writeHref && <TextLink href={writeHref}>Write down what it found</TextLink>}
      </p>
    );
  return (
    <ol className="max-w-3xl divide-y divide-line border-y border-line">
      {findings.map((finding) => (
        <li key={finding.id} className="py-4">
          <p dir="auto" className="max-w-measure font-serif wrap-anywhere">
            {finding.insight ? (
              <StatementLink href={finding.insight.href}>{finding.statement}</StatementLink>
            ) : (
              finding.statement
            )}
          </p>
          {finding.keyFiguresHtml && <Prose html={finding.keyFiguresHtml} size="small" className="mt-2" />}
          <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-15 text-muted">
            {finding.strength && (
              <span>{`Strength of its evidence: ${strengthWords[finding.strength].toLowerCase()}`}</span>
            )}
            <Progress finding={finding} reader={reader} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function Progress({ finding: { insight, handedOverAt }, reader }: { finding: StudyFinding; reader: Reader }) {
  if (insight) return <InsightChip insight={insight} />;
  if (!handedOverAt) return <span>Not handed over yet</span>;
  return (
    <span>
      Handed over <Time {...reader} at={handedOverAt} />
    </span>
  );
}

const chips: Record<StudyInsight["status"], { word: string; tone: ChipTone }> = {
  draft: { word: "Draft", tone: "plain" },
  published: { word: "Published insight", tone: "kelp" },
  superseded: { word: "Superseded", tone: "sand" },
  retired: { word: "Retired", tone: "plain" },
};

/** How far an insight is. */
export function InsightChip({ insight: { status, isInReview } }: { insight: StudyInsight }) {
  if (status === "draft" && isInReview) return <Chip tone="tide">In review</Chip>;
  const { word, tone } = chips[status];
  return <Chip tone={tone}>{word}</Chip>;
}

/** Makes drafts of the findings that have none. */
export function MakeDraftsForm({
  studyId,
  count,
  make,
}: {
  studyId: string;
  count: number;
  make: FormAction;
}) {
  return (
    <ActionForm action={make}>
      <input type="hidden" name="studyId" value={studyId} />
      <SubmitButton look="primary">
        {count === 1 ? "Hand one finding over as a draft" : `Hand ${count} findings over as drafts`}
      </SubmitButton>
    </ActionForm>
  );
}
