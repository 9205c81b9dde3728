import type { Metadata } from "next";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { UseList } from "@/components/initiatives/known/use-list";
import { DraftList, WaitingList } from "@/components/insights/review/desk-lists";
import { EmptyState } from "@/components/ui/empty-state";
import { Ledger, LedgerPart } from "@/components/ui/ledger";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { DeskCauses, DeskQuestions } from "@/components/upkeep/desk-tending";
import type { UsedInsight } from "@/domain/initiatives/known-query";
import { listOwnUses } from "@/domain/initiatives/list-used-in";
import { mayCreateInsights } from "@/domain/insights/insight-policy";
import { listDesk } from "@/domain/insights/list-desk";
import { countOwnOpenQuestions, listOpenQuestions } from "@/domain/insights/questions/list-open-questions";
import type { OpenQuestion } from "@/domain/insights/questions/question-query";
import { listNeedsReview } from "@/domain/upkeep/list-needs-review";
import type { NeedsReview } from "@/domain/upkeep/needs-review-query";

export const metadata: Metadata = { title: "Your desk" };

const ownOnly = { whose: "own", page: 1 } as const;

export default async function DeskPage() {
  const actor = await requirePerson();
  const now = new Date();
  const [desk, uses, due, asked, open] = await Promise.all([
    listDesk(actor, now),
    listOwnUses(actor, now),
    listNeedsReview(actor, ownOnly, now),
    listOpenQuestions(actor, ownOnly, now),
    countOwnOpenQuestions(actor, now),
  ]);
  const writes = mayCreateInsights(actor);
  return (
    <SignedInFrame actor={actor} current="library">
      <PageHeader
        title="Your desk"
        crumbs={[{ label: "Library", href: "/insights" }]}
        intro="What you are writing, what waits for your judgement, and what came of what you wrote."
        actions={
          writes && (
            <>
              <LinkButton href="/insights/yours">What came of yours</LinkButton>
              <LinkButton href="/insights/new" look="primary">
                Write an insight
              </LinkButton>
            </>
          )
        }
      />
      {due.total + open + uses.length === 0 && Object.values(desk).every((list) => list.length === 0) ? (
        <NothingHere writes={writes} />
      ) : (
        <DeskParts
          desk={desk}
          uses={uses}
          due={due}
          questions={{ questions: asked.questions, open }}
          reader={{ now, timeZone: actor.timeZone, locale: actor.locale }}
        />
      )}
    </SignedInFrame>
  );
}

type DeskPartsProps = {
  desk: Awaited<ReturnType<typeof listDesk>>;
  uses: UsedInsight[];
  due: NeedsReview;
  questions: { questions: OpenQuestion[]; open: number };
  reader: { now: Date; timeZone: string; locale: string };
};

/** In the order in which something waits for this person; what is empty is left out. */
function DeskParts({ desk, uses, due, questions, reader }: DeskPartsProps) {
  const { toReview, toPublish, sentBack, drafts, inReview, others } = desk;
  const look = { words: "Open", page: "review" } as const;
  const parts = [
    {
      title: "Asked of you",
      count: toReview.length,
      list: <WaitingList reviews={toReview} reader={reader} />,
    },
    {
      title: "Ready to publish",
      count: toPublish.length,
      list: (
        <DraftList
          drafts={toPublish}
          reader={reader}
          next={{ words: "Publish", page: "review" }}
          answer="approved it"
        />
      ),
    },
    {
      title: "Sent back",
      count: sentBack.length,
      list: <DraftList drafts={sentBack} reader={reader} next={look} answer="sent it back" />,
    },
    { title: "Need review", count: due.total, list: <DeskCauses {...due} /> },
    {
      title: "Questions",
      count: questions.open,
      list: <DeskQuestions {...questions} reader={reader} />,
    },
    {
      title: "Drafts",
      count: drafts.length,
      list: <DraftList drafts={drafts} reader={reader} next={{ words: "Write", page: "edit" }} />,
    },
    {
      title: "With reviewers",
      count: inReview.length,
      list: <DraftList drafts={inReview} reader={reader} next={look} />,
    },
    {
      title: "Others’ reviews",
      count: others.length,
      list: <WaitingList reviews={others} reader={reader} />,
    },
    { title: "Used in decisions", count: uses.length, list: <UseList uses={uses} /> },
  ];
  return (
    <Ledger>
      {parts
        .filter(({ count }) => count > 0)
        .map(({ title, count, list }) => (
          <LedgerPart key={title} title={title} count={count}>
            {list}
          </LedgerPart>
        ))}
    </Ledger>
  );
}

function NothingHere({ writes }: { writes: boolean }) {
  return (
    <EmptyState
      title="Your desk is clear"
      drawing="shell"
      action={writes && <LinkButton href="/insights/new">Write an insight</LinkButton>}
    >
      {writes
        ? "Drafts lie here until they are published, and what others ask you to review."
        : "What others ask you to look at lies here."}
    </EmptyState>
  );
}
