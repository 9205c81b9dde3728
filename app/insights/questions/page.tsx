import type { Metadata } from "next";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { withQuery } from "@/app/_request/with-query";
import { planFromQuestion } from "@/app/studies/actions";
import { OpenQuestionList } from "@/components/insights/questions/open-question-list";
import { WhoseQuestions } from "@/components/insights/questions/whose-questions";
import { gapTabs } from "@/components/insights/unanswered/gap-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { mayCreateInsights } from "@/domain/insights/insight-policy";
import { countOwnOpenQuestions, listOpenQuestions } from "@/domain/insights/questions/list-open-questions";
import { type OpenQuestionsQuery, openQuestionsQuery } from "@/domain/insights/questions/question-input";

export const metadata: Metadata = { title: "Asked and not answered" };

type QuestionsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function QuestionsPage({ searchParams }: QuestionsPageProps) {
  const actor = await requirePerson();
  const query = openQuestionsQuery.parse(await searchParams);
  const now = new Date();
  const [{ questions, isMore }, own] = await Promise.all([
    listOpenQuestions(actor, query, now),
    countOwnOpenQuestions(actor, now),
  ]);
  const { page } = query;
  return (
    <SignedInFrame actor={actor} current="library">
      <PageHeader
        title="Asked and not answered"
        crumbs={[{ label: "Library", href: "/insights" }]}
        intro="What readers asked on records that you may read. An answer stands on the record for everybody; what nobody knows can become a study."
      />
      {mayCreateInsights(actor) && (
        <Tabs label="What is not known" tabs={gapTabs} current="/insights/questions" />
      )}
      {(own > 0 || query.whose === "own") && <WhoseQuestions whose={query.whose} own={own} />}
      {questions.length === 0 ? (
        <Nothing query={query} />
      ) : (
        <OpenQuestionList
          questions={questions}
          reader={{ now, timeZone: actor.timeZone, locale: actor.locale }}
          plan={planFromQuestion}
        />
      )}
      <Pagination
        label="Pages of questions"
        newer={page > 1 && questions.length > 0 ? addressOf({ ...query, page: page - 1 }) : undefined}
        older={isMore ? addressOf({ ...query, page: page + 1 }) : undefined}
        words={{ newer: "Back", older: "More" }}
      />
    </SignedInFrame>
  );
}

const addressOf = ({ whose, page }: OpenQuestionsQuery) =>
  withQuery("/insights/questions", {
    whose: whose === "own" ? whose : undefined,
    page: page > 1 ? page : undefined,
  });

function Nothing({ query: { whose, page } }: { query: OpenQuestionsQuery }) {
  if (page > 1)
    return (
      <EmptyState
        title="Nothing on this page"
        drawing="shell"
        action={<LinkButton href={addressOf({ whose, page: 1 })}>Show the first page</LinkButton>}
      >
        The list has become shorter since you opened it.
      </EmptyState>
    );
  if (whose === "own")
    return (
      <EmptyState
        title="Nothing waits for you"
        drawing="shell"
        action={<LinkButton href={addressOf({ whose: "all", page: 1 })}>Show all questions</LinkButton>}
      >
        What readers ask on records that you write or look after stands here until somebody answers it.
      </EmptyState>
    );
  return (
    <EmptyState
      title="No question waits for an answer"
      action={<LinkButton href="/insights">Open the library</LinkButton>}
    >
      At the end of every record there is a place to ask. What is asked there stands here until somebody
      answers it.
    </EmptyState>
  );
}
