import { type ImportReportProps, renderImportReport } from "@/emails/import-report";
import { type InvitationProps, renderInvitation } from "@/emails/invitation";
import type { RenderedMail } from "@/emails/parts/render-mail";
import { type QuestionsProps, renderQuestions } from "@/emails/questions";
import { type ReviewRequestProps, renderReviewRequest } from "@/emails/review-request";
import { renderSignIn, type SignInProps } from "@/emails/sign-in";
import { renderSlackTrouble, type SlackTroubleProps } from "@/emails/slack-trouble";
import { renderTestMessage } from "@/emails/test-message";
import { renderWeeklyDigest, type WeeklyDigestProps } from "@/emails/weekly-digest";

const house = "https://insights.example.org";
export const listLink = "{{list}}";

export const signIn: SignInProps = {
  organization: "Harbour Institute",
  link: `${house}/sign-in/link/019a0000-0000-7000-8000-000000000001.{{token}}`,
  code: "{{code}}",
  minutes: 10,
  browser: "Firefox on Linux",
  askedAt: new Date("2026-06-03T09:04:00Z"),
  timeZone: "Europe/Berlin",
  locale: "en-GB",
};

const invitation: InvitationProps = {
  organization: "Harbour Institute",
  inviter: "Ana Torres",
  role: "author",
  teams: ["Onboarding", "Harbour"],
  path: "How people choose",
  link: `${house}/invitation/019a.{{token}}`,
};

export const reviewRequest: ReviewRequestProps = {
  organization: "Harbour Institute",
  asker: "Ana Torres",
  statement: "People who compare two plans choose sooner than people who compare six.",
  certainty: "moderate",
  message: "Please look at the limits.\nThe second experiment was small.",
  missing: ["Write at least one question that brings this back to mind."],
  link: `${house}/insights/people-who-compare-7kq4m2xd/review`,
  listLink,
};

export const mailedQuestion = (question: string, because: string, place: number) => {
  const link = `${house}/recall/019a0000-0000-7000-8000-00000000000${place}`;
  return { question, language: "en", because, link };
};

export const questions: QuestionsProps = {
  organization: "Harbour Institute",
  questions: [
    mailedQuestion(
      "What happens to sign-ups when a form asks for a telephone number first?",
      "“Sign-up” begins on Thursday",
      1,
    ),
    mailedQuestion("How many plans do people compare?", "you are one of 4 people whom it is entrusted to", 2),
  ],
  asks: [{ sentence: "Ana Torres asks to read “Sign-up”.", link: `${house}/insights/sign-up-7kq4m2xd` }],
  cap: 3,
  listLink,
  settingsLink: `${house}/settings/questions`,
};

const importReport: ImportReportProps = {
  organization: "Harbour Institute",
  fileName: "insights.csv",
  isDone: true,
  message: "",
  stored: { created: 1200, updated: 3, unchanged: 0, skipped: 1, refused: 2, published: false },
  link: `${house}/admin/imports/019a`,
};

const slackTrouble: SlackTroubleProps = {
  organization: "Harbour Institute",
  workspace: "Harbour",
  trouble: { kind: "ended" },
  link: `${house}/admin/slack`,
};

/** A digest of so many candidates, spread over its sections; what people typed may be another text. */
export function digestProps(count: number, typed?: string): WeeklyDigestProps {
  const part = (place: number) => Math.floor((count + place) / 5);
  const list = <Item>(length: number, one: (place: number) => Item) => ({
    items: Array.from({ length }, (_, place) => one(place)),
    total: length,
  });
  const insight = (of: string) => (place: number) => ({
    statement: typed ?? `People who compare ${of} ${place} choose sooner than people who compare six.`,
    ...{ language: "en", href: `/insights/${of}-${place}`, certainty: "moderate" as const },
    note: "published 3 June 2026; you have not met it yet",
  });
  const step = (place: number) => ({ title: typed ?? `Step ${place}`, href: `/paths/${place}/step` });
  return {
    ...{ organization: typed ?? "Harbour Institute", address: house, week: "1 to 7 June 2026" },
    ...{ webLink: `${house}/digest/2026-W23`, listLink },
    digest: {
      lead: {
        subject: typed ?? "“Checkout redesign” starts on Thursday: 4 insights bear on it",
        line: typed ?? "Also for you: one question and 3 new or changed insights.",
      },
      initiatives: list(part(4), (place) => ({
        ...{ name: typed ?? `Checkout ${place}`, href: `/initiatives/${place}`, when: "starts on Thursday" },
        insights: list(place === 0 ? part(0) : 1, insight(`plans-${place}`)),
        inMind: 0,
      })),
      due: list(Math.min(20, part(3)), (place) => ({
        ...{ question: typed ?? `How many plans in case ${place}?`, language: "en" },
        ...{ because: typed ?? "it is entrusted to you", href: `/recall/${place}` },
      })),
      news: list(part(2), (place) => ({
        ...insight("news")(place),
        ...{ what: "changed", words: typed ?? "a trial was added", topic: typed ?? "Choice" },
      })),
      asks: list(part(1), (place) => ({
        sentence: typed ?? `Is claim ${place} still true?`,
        href: `/a/${place}`,
      })),
      paths: list(part(0), (place) => ({
        ...{ title: typed ?? `How people choose ${place}`, href: `/paths/${place}`, next: step(place) },
        ...{ progress: `${place} of 120 steps done`, done: place, steps: 120, nudge: typed ?? null },
      })),
    },
  };
}

type Sample = {
  name: string;
  /** As usual, or with one text in the place of all that somebody typed. */
  render: (typed?: string) => Promise<RenderedMail>;
  /** Its reader can stop it by a link of its own. */
  isOfList?: true;
};

const typedInto = <Props extends object>(props: Props, names: (keyof Props)[], typed?: string): Props =>
  typed === undefined ? props : { ...props, ...Object.fromEntries(names.map((name) => [name, typed])) };

/** Every mail there is. */
export const sampleMails: Sample[] = [
  {
    name: "sign-in",
    render: (typed) => renderSignIn(typedInto(signIn, ["organization", "browser"], typed)),
  },
  {
    name: "invitation",
    render: (typed) => {
      const props = typedInto(invitation, ["organization", "inviter", "path"], typed);
      return renderInvitation(typed === undefined ? props : { ...props, teams: [typed] });
    },
  },
  {
    name: "review request",
    render: (typed) =>
      renderReviewRequest(typedInto(reviewRequest, ["organization", "asker", "statement", "message"], typed)),
    isOfList: true,
  },
  {
    name: "questions",
    render: (typed) => {
      const props = typedInto(questions, ["organization"], typed);
      if (typed === undefined) return renderQuestions(props);
      const asked = props.questions.map((one) => ({ ...one, question: typed, because: typed }));
      const asks = props.asks.map(({ link }) => ({ sentence: typed, link }));
      return renderQuestions({ ...props, questions: asked, asks });
    },
    isOfList: true,
  },
  {
    name: "import report",
    render: (typed) => renderImportReport(typedInto(importReport, ["organization", "fileName"], typed)),
  },
  {
    name: "import report of a failure",
    render: (typed) =>
      renderImportReport(
        typedInto({ ...importReport, isDone: false, message: "It was no table." }, ["message"], typed),
      ),
  },
  {
    name: "end of Slack",
    render: (typed) => renderSlackTrouble(typedInto(slackTrouble, ["organization", "workspace"], typed)),
  },
  {
    name: "missing permission of Slack",
    render: (typed) => {
      const trouble = { kind: "missing-scope" as const, scopes: ["links:write"] };
      return renderSlackTrouble(
        typedInto({ ...slackTrouble, trouble }, ["organization", "workspace"], typed),
      );
    },
  },
  {
    name: "test message",
    render: (typed) => renderTestMessage(typedInto({ ...signIn, listLink }, ["organization"], typed)),
    isOfList: true,
  },
  { name: "weekly digest", render: (typed) => renderWeeklyDigest(digestProps(12, typed)), isOfList: true },
];
