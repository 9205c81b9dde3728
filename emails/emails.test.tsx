import { readFileSync } from "node:fs";
import { formatHex, wcagContrast } from "culori";
import { describe, expect, test } from "vitest";
import { type InvitationProps, renderInvitation } from "./invitation";
import { type Colour, colours } from "./parts/colours";
import { type QuestionsProps, renderQuestions } from "./questions";
import { type ReviewRequestProps, renderReviewRequest } from "./review-request";
import { renderSignIn, type SignInProps } from "./sign-in";

const signIn: SignInProps = {
  organization: "Harbour Institute",
  link: "https://insights.example.org/sign-in/link/019a0000-0000-7000-8000-000000000001.{{token}}",
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
  link: "https://insights.example.org/invitation/019a.{{token}}",
};

const reviewRequest: ReviewRequestProps = {
  organization: "Harbour Institute",
  asker: "Ana Torres",
  statement: "People who compare two plans choose sooner than people who compare six.",
  certainty: "moderate",
  message: "Please look at the limits.\nThe second experiment was small.",
  missing: ["Write at least one question that brings this back to mind."],
  link: "https://insights.example.org/insights/people-who-compare-7kq4m2xd/review",
};

const ask = (question: string, because: string, place: number) => {
  const link = `https://insights.example.org/recall/019a0000-0000-7000-8000-00000000000${place}`;
  return { question, language: "en", because, link };
};

const questions: QuestionsProps = {
  organization: "Harbour Institute",
  questions: [
    ask(
      "What happens to sign-ups when a form asks for a telephone number first?",
      "“Sign-up” begins on Thursday",
      1,
    ),
    ask("How many plans do people compare?", "you are one of 4 people whom it is entrusted to", 2),
  ],
  cap: 3,
  settingsLink: "https://insights.example.org/settings/questions",
};

const templates = [
  {
    name: "sign-in",
    render: (changes = {}) => renderSignIn({ ...signIn, ...changes }),
    links: [signIn.link],
  },
  {
    name: "invitation",
    render: (changes = {}) => renderInvitation({ ...invitation, ...changes }),
    links: [invitation.link],
  },
  {
    name: "review request",
    render: (changes = {}) => renderReviewRequest({ ...reviewRequest, ...changes }),
    links: [reviewRequest.link],
  },
  {
    name: "questions",
    render: ({ statement, message, ...changes }: Record<string, string> = {}) => {
      const hostile = [ask(statement ?? "", message ?? "", 1), ask(statement ?? "", message ?? "", 2)];
      return renderQuestions({ ...questions, ...changes, ...(statement && { questions: hostile }) });
    },
    links: [...questions.questions.map(({ link }) => link), questions.settingsLink],
  },
];

describe.each(templates)("$name", ({ render, links }) => {
  test("its text is complete in itself and fits a narrow window", async () => {
    const { text } = await render();
    expect(text.split("\n")).toEqual(expect.arrayContaining(links));
    for (const line of text.split("\n").filter((one) => !one.includes("://")))
      expect(line.length).toBeLessThanOrEqual(78);
    expect(text).not.toMatch(/<[a-z]|&[a-z]+;|\u200b/);
  });

  test("its HTML says its language and title, has no pictures, fetches nothing and is small", async () => {
    const { html } = await render();
    expect(html).toMatch(/<html[^>]* lang="en"/);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('name="color-scheme" content="light dark"');
    expect(html).not.toMatch(/<img|<link|url\(|@import|<script/);
    const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses).toEqual(links);
    for (const table of html.match(/<table[^>]*>/g) ?? []) expect(table).toContain('role="presentation"');
    for (const [, size] of html.matchAll(/font-size:(\d+)px/g))
      expect(Number(size)).toBeGreaterThanOrEqual(14);
    expect(Buffer.byteLength(html)).toBeLessThan(20_000);
  });

  test("what people typed stays text, and becomes no link (CVE-2022-31127)", async () => {
    const hostile =
      '<a href="https://evil.test">Click</a>\r\n\r\nhttps://evil.test/now <img src=x onerror=alert(1)>';
    const { subject, html, text } = await render({
      organization: hostile,
      inviter: hostile,
      team: hostile,
      asker: hostile,
      statement: hostile,
      message: hostile,
    });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toMatch(/<a href="https:\/\/evil|<img/);
    expect(html.replace(/<title>[^<]*<\/title>/, "")).not.toContain("evil.test");
    expect(text).not.toContain("://evil");
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address)).toEqual(links);
  });
});

test.each(templates.filter(({ links }) => links.some((link) => link.includes("{{"))))(
  "$name holds placeholders, never a secret",
  async ({ render }) => {
    const { html, text } = await render();
    expect(html).toContain("{{token}}");
    expect(text).toContain("{{token}}");
  },
);

test("the request to review says who asks, what is claimed, how sure, what for and what is missing", async () => {
  const { subject, text, html } = await renderReviewRequest(reviewRequest);
  expect(subject).toBe(`Ana Torres asks you to review: ${reviewRequest.statement}`);
  const plain = html.replaceAll("\u200b", "");
  for (const rendering of [text.replace(/\n/g, " "), plain])
    for (const part of [reviewRequest.statement, "Moderate certainty", ...reviewRequest.missing])
      expect(rendering).toContain(part);
  for (const paragraph of reviewRequest.message.split("\n")) expect(plain).toContain(paragraph);
  expect(text).toContain("Please look at the limits.\n\nThe second experiment was small.");
  const early = { ...reviewRequest, statement: "", certainty: null, message: "", missing: [] };
  const unwritten = await renderReviewRequest(early);
  expect(unwritten.subject).toBe("Ana Torres asks you to review a draft");
  expect(unwritten.text).toContain("A draft whose statement is not written yet");
  expect(unwritten.text).not.toMatch(/writes:|missing before/);
});

test("the questions of a day stand each with why and where to answer, under a subject that a phone shows whole", async () => {
  const { subject, text, html } = await renderQuestions(questions);
  expect(subject).toBe("Two questions, under a minute");
  expect(text).toBe(`Two questions for you

Think of your answer first, then open each to compare. Opening them grades
nothing.

1. What happens to sign-ups when a form asks for a telephone number first?
(because “Sign-up” begins on Thursday)

${questions.questions[0]?.link}

2. How many plans do people compare?
(because you are one of 4 people whom it is entrusted to)

${questions.questions[1]?.link}

Fewer, other days, a break or none at all:

${questions.settingsLink}

--${" "}
You get this mail because you are asked at most 3 questions
in any seven days in Tidemark at Harbour Institute.
`);
  for (const part of ["telephone number", "begins on Thursday", "Answer this question"])
    expect(html.replaceAll("\u200b", "")).toContain(part);
  for (const count of [1, 6, 9, 15]) {
    const many = Array.from({ length: count }, (_, place) => ask("Why?", "you asked for more", place));
    expect((await renderQuestions({ ...questions, questions: many })).subject.length).toBeLessThanOrEqual(40);
  }
});

test("the sign-in mail says who asked, when and from where, and what to do if it was somebody else", async () => {
  const { subject, text, html } = await renderSignIn(signIn);
  expect(subject).toBe("Sign in to Tidemark at Harbour Institute");
  for (const rendering of [text.replace(/\n/g, " "), html]) {
    expect(rendering).toContain("on 3 June 2026 at 11:04 CEST to sign in from Firefox on Linux");
    expect(rendering).toContain("{{code}}");
    expect(rendering).toContain("for ten minutes");
    expect(rendering).toContain("If it was not you, do nothing");
  }
});

test("an organization that has no name yet is simply Tidemark", async () => {
  const { subject } = await renderSignIn({ ...signIn, organization: "Tidemark" });
  expect(subject).toBe("Sign in to Tidemark");
});

describe("colours", () => {
  const css = readFileSync(new URL("../app/globals.css", import.meta.url), "utf8");

  test.each(Object.entries(colours))("%s is the token of the pages", (name, [light, dark]) => {
    const token = new RegExp(`--color-${name}: light-dark\\((oklch\\([^)]*\\)), (oklch\\([^)]*\\))\\)`).exec(
      css,
    );
    expect([formatHex(token?.[1] ?? ""), formatHex(token?.[2] ?? "")]).toEqual([light, dark]);
  });

  const pairs: [Colour, Colour][] = [
    ["ink", "surface"],
    ["ink", "paper"],
    ["ink", "tide-soft"],
    ["muted", "surface"],
    ["muted", "paper"],
    ["on-tide", "tide"],
    ["tide", "surface"],
  ];
  test.each(pairs)("%s can be read on %s in both modes", (text, ground) => {
    for (const mode of [0, 1] as const)
      expect(wcagContrast(colours[text][mode], colours[ground][mode])).toBeGreaterThanOrEqual(4.5);
  });
});
