import type { DemoRole } from "./people";

export type Who = "anonymous" | "deactivated" | DemoRole;
export const everybody: Who[] = ["anonymous", "deactivated", "reader", "author", "curator", "admin"];

const signedIn: Who[] = ["reader", "author", "curator", "admin"];
const authors: Who[] = ["author", "curator", "admin"];
const curators: Who[] = ["curator", "admin"];
const administrators: Who[] = ["admin"];

const nobody = "00000000-0000-7000-8000-000000000000";

export type Ids = Record<"team" | "topic" | "reader" | "author" | "delivery" | "invitation", string>;

/** A route: an example of its address, and who is answered; others are sent to sign in, or told that it is not theirs. */
export type RouteRule = {
  path: (ids: Ids) => string;
  for: Who[] | "anybody";
  status?: number;
  /** Those who have no business there although nothing is hidden from them: they are led on. */
  ledOn?: Who[];
  /** What others get where it is neither the way to sign in nor a page that says so. */
  refusal?: number;
};

export const routes: Record<string, RouteRule> = {
  "/": { path: () => "/", for: signedIn },
  "/digest": { path: () => "/digest", for: signedIn },
  "/digest/next": { path: () => "/digest/next", for: signedIn },
  "/digest/[week]": { path: () => "/digest/2026-W01", for: signedIn, status: 404 },
  // Only to be posted to, by whoever is signed in.
  "/digest/[week]/seen": { path: () => "/digest/2026-W01/seen", for: "anybody", status: 405 },
  "/insights": { path: () => "/insights", for: signedIn },
  "/insights/find": { path: () => "/insights/find?q=tide", for: signedIn, refusal: 401 },
  // Only to be posted to, by whoever is signed in.
  "/insights/searched": { path: () => "/insights/searched", for: "anybody", status: 405 },
  "/insights/[slug]": { path: () => "/insights/none-22222222", for: signedIn, status: 404 },
  // Only to be posted to, by whoever is signed in.
  "/insights/[slug]/seen": { path: () => "/insights/none-22222222/seen", for: "anybody", status: 405 },
  "/i/[key]": { path: () => "/i/22222222", for: signedIn, status: 404 },
  "/share/[revision]/[signature]": { path: () => "/share/22222222-1/none.png", for: "anybody", status: 404 },
  "/insights/desk": { path: () => "/insights/desk", for: signedIn },
  "/insights/[slug]/review": { path: () => "/insights/none-22222222/review", for: signedIn, status: 404 },
  "/insights/[slug]/retire": { path: () => "/insights/none-22222222/retire", for: signedIn, status: 404 },
  "/insights/[slug]/lineage": { path: () => "/insights/none-22222222/lineage", for: signedIn, status: 404 },
  "/insights/[slug]/history": { path: () => "/insights/none-22222222/history", for: signedIn, status: 404 },
  "/insights/[slug]/compare/[range]": {
    path: () => "/insights/none-22222222/compare/1..2",
    for: signedIn,
    status: 404,
  },
  "/insights/[slug]/revisions/[number]": {
    path: () => "/insights/none-22222222/revisions/1",
    for: signedIn,
    status: 404,
  },
  "/insights/[slug]/markdown": { path: () => "/insights/none-22222222/markdown", for: signedIn, status: 404 },
  "/insights/[slug]/tend": { path: () => "/insights/none-22222222/tend", for: signedIn, status: 404 },
  "/insights/needs-review": { path: () => "/insights/needs-review", for: signedIn },
  "/insights/questions": { path: () => "/insights/questions", for: signedIn },
  "/insights/yours": { path: () => "/insights/yours", for: signedIn },
  "/insights/unanswered": { path: () => "/insights/unanswered", for: authors },
  "/insights/trash": { path: () => "/insights/trash", for: authors },
  "/insights/ask-access": { path: () => "/insights/ask-access", for: signedIn },
  "/insights/new": { path: () => "/insights/new", for: authors },
  // Of no record here: for everybody who is signed in it is missing alike.
  "/insights/[slug]/access": { path: () => "/insights/none-22222222/access", for: signedIn, status: 404 },
  "/insights/[slug]/edit": { path: () => "/insights/none-22222222/edit", for: signedIn, status: 404 },
  "/insights/[slug]/preview": { path: () => "/insights/none-22222222/preview", for: signedIn, status: 404 },
  "/insights/[slug]/sharing": { path: () => "/insights/none-22222222/sharing", for: signedIn, status: 404 },
  "/insights/[slug]/glance": {
    path: () => "/insights/none-22222222/glance",
    for: signedIn,
    status: 404,
    refusal: 401,
  },
  "/insights/[slug]/draft": {
    path: () => "/insights/none-22222222/draft",
    for: signedIn,
    status: 404,
    refusal: 401,
  },
  "/insights/[slug]/link-choices": {
    path: () => "/insights/none-22222222/link-choices?words=tide",
    for: signedIn,
    status: 404,
    refusal: 401,
  },
  // Only answers what is sent to it.
  "/insights/[slug]/rendered": {
    path: () => "/insights/none-22222222/rendered",
    for: "anybody",
    status: 405,
  },
  "/insights/import": { path: () => "/insights/import", for: authors },
  // Nobody's here: one's own imports alone exist.
  "/insights/import/[id]": { path: () => `/insights/import/${nobody}`, for: authors, status: 404 },
  "/insights/import/[id]/progress": {
    path: () => `/insights/import/${nobody}/progress`,
    for: signedIn,
    status: 404,
    refusal: 401,
  },
  // Only answer what is sent to them.
  "/insights/import/begin": { path: () => "/insights/import/begin", for: "anybody", status: 405 },
  "/insights/import/form": { path: () => "/insights/import/form", for: "anybody", status: 405 },
  "/insights/import/[id]/chunk": {
    path: () => `/insights/import/${nobody}/chunk`,
    for: "anybody",
    status: 405,
  },
  "/insights/import/[id]/finish": {
    path: () => `/insights/import/${nobody}/finish`,
    for: "anybody",
    status: 405,
  },
  "/datasets": { path: () => "/datasets", for: signedIn },
  // Of no data here: for everybody who is signed in it is missing alike.
  "/datasets/[key]": { path: () => "/datasets/22222222", for: signedIn, status: 404 },
  "/datasets/[key]/lineage": { path: () => "/datasets/22222222/lineage", for: signedIn, status: 404 },
  "/datasets/[key]/[number]/file": {
    path: () => "/datasets/22222222/1/file",
    for: signedIn,
    status: 404,
    refusal: 401,
  },
  "/datasets/[key]/[number]/picture": {
    path: () => "/datasets/22222222/1/picture",
    for: signedIn,
    status: 404,
    refusal: 401,
  },
  "/studies/choices": { path: () => "/studies/choices?words=tide", for: signedIn, refusal: 401 },
  "/datasets/choices": { path: () => "/datasets/choices?words=tide", for: signedIn, refusal: 401 },
  // Only answers what is sent to it; from whom is in domain/datasets/datasets.test.ts.
  "/datasets/upload": { path: () => "/datasets/upload", for: "anybody", status: 405 },
  // Of no initiative here: for everybody who is signed in it is missing alike.
  "/initiatives/[slug]": { path: () => "/initiatives/none-22222222", for: signedIn, status: 404 },
  // Only to be posted to, by whoever is signed in.
  "/initiatives/[slug]/seen": { path: () => "/initiatives/none-22222222/seen", for: "anybody", status: 405 },
  "/initiatives/lessons": { path: () => "/initiatives/lessons", for: curators },
  "/initiatives/try": { path: () => "/initiatives/try", for: signedIn },
  "/topics": { path: () => "/topics", for: signedIn },
  "/topics/[slug]": { path: () => "/topics/performance", for: signedIn },
  "/studies/new": { path: () => "/studies/new", for: authors },
  // Of no study here: for everybody who is signed in it is missing alike.
  "/studies/[slug]": { path: () => "/studies/none-22222222", for: signedIn, status: 404 },
  "/studies/[slug]/edit": { path: () => "/studies/none-22222222/edit", for: signedIn, status: 404 },
  "/initiatives": { path: () => "/initiatives", for: signedIn },
  "/initiatives/new": { path: () => "/initiatives/new", for: signedIn },
  // Of no initiative here: for everybody who is signed in it is missing alike.
  "/initiatives/[slug]/edit": { path: () => "/initiatives/none-22222222/edit", for: signedIn, status: 404 },
  "/paths": { path: () => "/paths", for: signedIn },
  "/paths/new": { path: () => "/paths/new", for: authors },
  // Of no path here: for everybody who is signed in it is missing alike.
  "/paths/[slug]": { path: () => "/paths/none-22222222", for: signedIn, status: 404 },
  "/paths/[slug]/markdown": { path: () => "/paths/none-22222222/markdown", for: signedIn, status: 404 },
  "/paths/[slug]/json": { path: () => "/paths/none-22222222/json", for: signedIn, status: 404 },
  "/paths/[slug]/edit": { path: () => "/paths/none-22222222/edit", for: signedIn, status: 404 },
  "/paths/[slug]/people": { path: () => "/paths/none-22222222/people", for: signedIn, status: 404 },
  "/paths/[slug]/people/steps": {
    path: () => "/paths/none-22222222/people/steps",
    for: signedIn,
    status: 404,
  },
  "/paths/[slug]/people/add": { path: () => "/paths/none-22222222/people/add", for: signedIn, status: 404 },
  "/paths/[slug]/people/csv": { path: () => "/paths/none-22222222/people/csv", for: signedIn, status: 404 },
  "/paths/[slug]/people/progress": {
    path: () => "/paths/none-22222222/people/progress",
    for: signedIn,
    status: 404,
    refusal: 401,
  },
  "/recall": { path: () => "/recall", for: signedIn },
  // Nobody's here: one's own questions alone exist.
  "/recall/[card]": { path: () => `/recall/${nobody}`, for: signedIn, status: 404 },
  // Only answers what is sent to it.
  "/recall/sent": { path: () => "/recall/sent", for: "anybody", status: 405 },
  "/recall/plan": { path: () => "/recall/plan", for: signedIn },
  // Everybody sees their own there and nobody else's.
  "/recall/remembered": { path: () => "/recall/remembered", for: signedIn },
  "/studies": { path: () => "/studies", for: signedIn },
  "/paths/[slug]/step/[stepId]": {
    path: () => `/paths/none-22222222/step/${nobody}`,
    for: signedIn,
    status: 404,
  },
  // Only to be posted to, by whoever is signed in.
  "/paths/[slug]/step/[stepId]/seen": {
    path: () => `/paths/none-22222222/step/${nobody}/seen`,
    for: "anybody",
    status: 405,
  },
  "/health": { path: () => "/health", for: signedIn },
  "/settings": { path: () => "/settings", for: signedIn },
  "/settings/questions": { path: () => "/settings/questions", for: signedIn },
  "/settings/digest": { path: () => "/settings/digest", for: signedIn },
  // There because the demo has a stand-in for Slack; without Slack it is missing for everybody.
  // The demo has a stand-in for Slack; without any there is nothing to see there, for nobody.
  "/settings/slack": { path: () => "/settings/slack", for: signedIn },
  "/settings/slack/connect/[token]": {
    path: () => "/settings/slack/connect/none",
    for: signedIn,
    status: 404,
  },
  "/settings/sessions": { path: () => "/settings/sessions", for: signedIn },
  // What of it is shown to whom is in domain/paths/list-progress-of.test.ts.
  "/people/[id]": { path: (ids) => `/people/${ids.reader}`, for: signedIn },
  "/settings/tokens": { path: () => "/settings/tokens", for: signedIn },
  "/teams": { path: () => "/teams", for: signedIn },
  "/teams/[slug]": { path: () => "/teams/harbour", for: signedIn },
  "/admin": { path: () => "/admin", for: curators },
  "/admin/topics": { path: () => "/admin/topics", for: curators },
  "/admin/topics/[slug]": { path: () => "/admin/topics/performance", for: curators },
  "/admin/topics/[slug]/merge": {
    path: () => "/admin/topics/performance/merge?into=experimentation",
    for: curators,
  },
  "/admin/invitations": { path: () => "/admin/invitations", for: curators },
  "/admin/people": { path: () => "/admin/people", for: administrators },
  "/admin/people/[id]/plan": { path: (ids) => `/admin/people/${ids.reader}/plan`, for: administrators },
  "/admin/people/[id]": { path: (ids) => `/admin/people/${ids.reader}`, for: administrators },
  "/admin/people/import": { path: () => "/admin/people/import", for: administrators },
  // Nobody's here: one's own imports alone exist.
  "/admin/people/import/[id]": {
    path: () => `/admin/people/import/${nobody}`,
    for: administrators,
    status: 404,
  },
  "/admin/people/import/[id]/progress": {
    path: () => `/admin/people/import/${nobody}/progress`,
    for: signedIn,
    status: 404,
    refusal: 401,
  },
  // Only answers what is sent to it; by whom is in domain/transfer/people-import/people-import.test.ts.
  "/admin/people/import/form": { path: () => "/admin/people/import/form", for: "anybody", status: 405 },
  "/admin/export": { path: () => "/admin/export", for: administrators },
  // Only to be posted to: domain/transfer/exports/download-library.test.ts says by whom.
  "/admin/export/download": { path: () => "/admin/export/download", for: "anybody", status: 405 },
  "/admin/settings": { path: () => "/admin/settings", for: administrators },
  "/admin/status": { path: () => "/admin/status", for: administrators },
  "/admin/mail": { path: () => "/admin/mail", for: administrators },
  "/admin/slack": { path: () => "/admin/slack", for: administrators },
  "/admin/tokens": { path: () => "/admin/tokens", for: administrators },
  "/admin/audit": { path: () => "/admin/audit", for: administrators },
  "/admin/deliveries": { path: () => "/admin/deliveries", for: administrators },
  "/admin/deliveries/[id]": { path: (ids) => `/admin/deliveries/${ids.delivery}`, for: administrators },
  "/admin/deliveries/[id]/mail": {
    path: (ids) => `/admin/deliveries/${ids.delivery}/mail`,
    for: administrators,
    refusal: 404,
  },
  "/sign-in": { path: () => "/sign-in", for: "anybody", ledOn: signedIn },
  "/sign-in/sent": { path: () => "/sign-in/sent", for: "anybody", status: 307 },
  "/sign-in/link/[token]": { path: () => "/sign-in/link/none", for: "anybody" },
  "/sign-in/problem": { path: () => "/sign-in/problem", for: "anybody" },
  "/sign-in/again": { path: () => "/sign-in/again", for: signedIn },
  "/sign-in/oidc": { path: () => "/sign-in/oidc", for: "anybody", status: 404 },
  "/invitation/[token]": { path: () => "/invitation/none", for: "anybody" },
  // By the token of a mail alone, which nobody's session is.
  "/mail/[token]": { path: () => "/mail/none", for: "anybody", status: 404 },
  "/u/[token]": { path: () => "/u/none", for: "anybody", status: 404 },
  "/setup": { path: () => "/setup", for: "anybody", status: 404 },
  "/api/auth/[...nextauth]": { path: () => "/api/auth/session", for: "anybody", status: 404 },
  // By its token alone, which nobody's session is.
  "/api/v1/initiatives/[key]": { path: () => "/api/v1/initiatives/PAY-142", for: "anybody", status: 401 },
  // Only to be posted to: app/api/v1/mail/bounces/route.test.ts says with which signature.
  "/api/v1/mail/bounces": { path: () => "/api/v1/mail/bounces", for: "anybody", status: 405 },
  // It says nothing but this address; administrators give it to Slack.
  "/api/slack/manifest.json": { path: () => "/api/slack/manifest.json", for: "anybody" },
  // The demo has a Slack of its own: administrators are led to it, and back to their page.
  "/api/slack/oauth/start": { path: () => "/api/slack/oauth/start", for: administrators, status: 307 },
  "/api/slack/oauth/callback": { path: () => "/api/slack/oauth/callback", for: administrators, status: 307 },
  "/api/v1/[...rest]": { path: () => "/api/v1/nothing", for: "anybody", status: 404 },
  // Only to be posted to, by Slack: app/api/slack/slack-door.test.ts says with which signature.
  "/api/slack/events": { path: () => "/api/slack/events", for: "anybody", status: 404 },
  "/api/slack/commands": { path: () => "/api/slack/commands", for: "anybody", status: 404 },
  "/api/slack/interactivity": { path: () => "/api/slack/interactivity", for: "anybody", status: 404 },
  "/dev/components": { path: () => "/dev/components", for: "anybody" },
  "/dev/components/frame": { path: () => "/dev/components/frame", for: "anybody" },
  "/dev/components/quiet": { path: () => "/dev/components/quiet", for: "anybody" },
  "/healthz": { path: () => "/healthz", for: "anybody" },
  "/readyz": { path: () => "/readyz", for: "anybody" },
  "/icon.svg": { path: () => "/icon.svg", for: "anybody" },
  "/favicon.ico": { path: () => "/favicon.ico", for: "anybody" },
  "/apple-icon.png": { path: () => "/apple-icon.png", for: "anybody" },
};

/** An action: what is sent, and who may; `bare` ones take the form alone and answer nothing. */
export type ActionRule = {
  fields: (ids: Ids) => Record<string, string | string[]>;
  for: Who[] | "anybody";
  bare?: boolean;
};

export const actions: Record<string, ActionRule> = {
  "actions/appearance-actions#setTheme": { fields: () => ({ theme: "dark" }), for: "anybody", bare: true },
  // Nobody's address is paused: refused for that, after who asks was judged.
  "actions/mail-actions#askForMailAgain": { fields: () => ({}), for: signedIn },
  "actions/session-actions#signOut": { fields: () => ({}), for: "anybody", bare: true },
  "home-actions#closeOwnAsk": { fields: () => ({ askId: nobody }), for: signedIn },
  // One's own questions alone exist: this one is missing for all.
  "home-actions#answer": { fields: () => ({ cardId: nobody, grade: "knew" }), for: signedIn },
  "recall/actions#press": { fields: () => ({ cardId: nobody, deed: "answer:knew" }), for: signedIn },
  "recall/actions#more": { fields: () => ({}), for: signedIn },
  "recall/actions#goOn": { fields: () => ({}), for: signedIn },
  "settings/actions#saveProfile": {
    // Refused for its content, so that nobody is renamed; who asks is judged before that.
    fields: () => ({ name: "", timeZone: "UTC", locale: "en-GB" }),
    for: signedIn,
  },
  // Refused for its content or changing nothing, so that the demo people stay as they are.
  "settings/questions/actions#choose": { fields: () => ({ cap: "99" }), for: signedIn },
  "settings/questions/actions#pause": {
    fields: () => ({ span: "date", until: "2001-01-01" }),
    for: signedIn,
  },
  "settings/questions/actions#stop": { fields: () => ({ unexpected: "on" }), for: signedIn },
  "settings/questions/actions#start": { fields: () => ({}), for: signedIn },
  "settings/slack/actions#disconnect": { fields: () => ({ workspaceId: nobody }), for: signedIn },
  "settings/slack/connect/[token]/actions#connect": { fields: () => ({ token: "none" }), for: signedIn },
  "settings/digest/actions#choose": { fields: () => ({ digestDay: "9" }), for: signedIn },
  "settings/digest/actions#stop": { fields: () => ({ unexpected: "on" }), for: signedIn },
  "settings/digest/actions#start": { fields: () => ({}), for: signedIn },
  "admin/settings/actions#saveSettings": {
    fields: () => ({ organization: "Tidewater Labs", allowedMailDomains: "", questionsAWeek: "3" }),
    for: administrators,
  },
  "admin/topics/actions#add": {
    fields: () => ({ name: `Policy ${Math.random()}`, description: "", halfLifeYears: "" }),
    for: curators,
  },
  "admin/topics/actions#edit": {
    fields: (ids) => ({ topicId: ids.topic, name: "Performance", description: "", halfLifeYears: "5" }),
    for: curators,
  },
  // What records are refused to whom is in domain/insights/record-policy.test.ts; here they are missing for all.
  "insights/[slug]/review/actions#submit": {
    fields: () => ({ insightId: nobody, "reviewerIds[]": [nobody], version: "1" }),
    for: signedIn,
  },
  "insights/[slug]/review/actions#askMore": {
    fields: () => ({ reviewId: nobody, "reviewerIds[]": [nobody] }),
    for: signedIn,
  },
  "insights/[slug]/review/actions#takeBack": { fields: () => ({ reviewId: nobody }), for: signedIn },
  "insights/[slug]/review/actions#approve": { fields: () => ({ reviewId: nobody }), for: signedIn },
  "insights/[slug]/review/actions#returnToWriter": {
    fields: () => ({ reviewId: nobody, answer: "No." }),
    for: signedIn,
  },
  "insights/[slug]/review/actions#publish": { fields: () => ({ insightId: nobody }), for: signedIn },
  "insights/[slug]/review/actions#comment": {
    fields: () => ({ insightId: nobody, section: "summary", body: "Why?" }),
    for: signedIn,
  },
  "insights/[slug]/review/actions#resolve": { fields: () => ({ commentId: nobody }), for: signedIn },
  "insights/[slug]/review/actions#reopen": { fields: () => ({ commentId: nobody }), for: signedIn },
  "insights/[slug]/retire/actions#retire": {
    fields: () => ({ insightId: nobody, reason: "Old." }),
    for: signedIn,
  },
  "insights/[slug]/retire/actions#reinstate": { fields: () => ({ insightId: nobody }), for: signedIn },
  // What is refused to whom is in domain/datasets/datasets.test.ts; here it is missing for all.
  "datasets/[key]/actions#rename": { fields: () => ({ datasetId: nobody, name: "Ours" }), for: signedIn },
  "datasets/[key]/actions#withdraw": {
    fields: () => ({ datasetId: nobody, reason: "Miscounted." }),
    for: signedIn,
  },
  "datasets/[key]/actions#reinstate": { fields: () => ({ datasetId: nobody }), for: signedIn },
  "insights/import/[id]/actions#store": { fields: () => ({ importId: nobody }), for: authors },
  "insights/import/[id]/actions#cancel": { fields: () => ({ importId: nobody }), for: authors },
  "insights/import/[id]/actions#foreign": { fields: () => ({ importId: nobody }), for: authors },
  // Refused for its length, after who asks was judged.
  "insights/new/actions#start": { fields: () => ({ statement: "x".repeat(2000) }), for: signedIn },
  "insights/[slug]/edit/actions#revise": { fields: () => ({ insightId: nobody }), for: signedIn },
  "insights/[slug]/edit/actions#discard": { fields: () => ({ insightId: nobody }), for: signedIn },
  "insights/[slug]/sharing/actions#share": {
    fields: () => ({ insightId: nobody, visibility: "everyone", reviewIntervalMonths: "12" }),
    for: signedIn,
  },
  "insights/[slug]/revisions/[number]/actions#restore": {
    fields: () => ({ insightId: nobody, number: "1" }),
    for: signedIn,
  },
  "insights/[slug]/tend/actions#reverify": {
    fields: () => ({ insightId: nobody, checked: "Asked the team again." }),
    for: signedIn,
  },
  "insights/[slug]/tend/actions#tick": {
    fields: () => ({ insightId: nobody, goalId: "g1", state: "met", on: "", note: "" }),
    for: signedIn,
  },
  "insights/[slug]/tend/actions#handOver": {
    fields: (ids) => ({ insightId: nobody, personId: ids.author, note: "" }),
    for: signedIn,
  },
  // What is refused to whom is in domain/insights/questions/question-policy.test.ts; here it is missing for all.
  "insights/[slug]/question-actions#ask": {
    fields: () => ({ insightId: nobody, body: "Why?" }),
    for: signedIn,
  },
  "insights/[slug]/question-actions#answer": {
    fields: () => ({ questionId: nobody, answer: "Because.", insteadOf: "" }),
    for: signedIn,
  },
  "insights/[slug]/question-actions#withdraw": { fields: () => ({ questionId: nobody }), for: signedIn },
  "insights/[slug]/question-actions#fold": {
    fields: () => ({ questionId: nobody, into: "usage" }),
    for: signedIn,
  },
  "insights/[slug]/tend/actions#trash": { fields: () => ({ insightId: nobody }), for: signedIn },
  // What is refused to whom is in domain/upkeep/hand-over-chosen.test.ts; here none of it is there.
  "insights/needs-review/actions#handOver": {
    fields: (ids) => ({ "insightIds[]": nobody, personId: ids.author, note: "" }),
    for: signedIn,
  },
  // Of no search: missing for all who may.
  "insights/unanswered/actions#setAside": { fields: () => ({ folded: "never searched" }), for: authors },
  "insights/unanswered/actions#bringBack": { fields: () => ({ folded: "never searched" }), for: authors },
  "insights/trash/actions#untrash": { fields: () => ({ insightId: nobody }), for: signedIn },
  "insights/[slug]/follow-actions#follow": { fields: () => ({ insightId: nobody }), for: signedIn },
  "insights/[slug]/follow-actions#unfollow": { fields: () => ({ insightId: nobody }), for: signedIn },
  // The same topic twice: refused for that, after who asks was judged.
  "admin/topics/actions#merge": {
    fields: (ids) => ({ fromId: ids.topic, intoId: ids.topic }),
    for: curators,
  },
  // What is refused to whom is in domain/reminders/keeping.test.ts; here it is missing for all.
  "insights/[slug]/keeping-actions#keep": { fields: () => ({ insightId: nobody }), for: signedIn },
  "insights/[slug]/keeping-actions#giveBack": { fields: () => ({ insightId: nobody }), for: signedIn },
  "insights/[slug]/tend/actions#entrust": {
    fields: (ids) => ({ insightId: nobody, personId: ids.reader }),
    for: signedIn,
  },
  "insights/[slug]/tend/actions#release": {
    fields: (ids) => ({ insightId: nobody, personId: ids.reader }),
    for: signedIn,
  },
  "recall/remembered/actions#wantAgain": { fields: () => ({ insightId: nobody }), for: signedIn },
  "topics/[slug]/actions#follow": { fields: (ids) => ({ topicId: ids.topic }), for: signedIn },
  "topics/[slug]/actions#unfollow": { fields: (ids) => ({ topicId: ids.topic }), for: signedIn },
  // Refused for its length, after who asks was judged.
  "studies/actions#planFromSearch": { fields: () => ({ folded: "nobody searched for this" }), for: authors },
  "studies/actions#planFromQuestion": { fields: () => ({ questionId: nobody }), for: authors },
  // Refused for its period, after who asks was judged.
  "studies/new/actions#begin": {
    fields: () => ({ title: "Ours", periodFrom: "2026", periodUntil: "2025" }),
    for: authors,
  },
  // What is refused to whom is in domain/studies/*.test.ts; here it is missing for all.
  "studies/actions#move": { fields: () => ({ studyId: nobody, stage: "analysis" }), for: signedIn },
  "studies/[slug]/actions#makeDrafts": { fields: () => ({ studyId: nobody }), for: signedIn },
  "studies/[slug]/edit/actions#change": {
    fields: () => ({ studyId: nobody, version: "1", title: "Ours" }),
    for: signedIn,
  },
  "studies/[slug]/edit/actions#add": {
    fields: () => ({ studyId: nobody, statement: "Ours." }),
    for: signedIn,
  },
  "studies/[slug]/edit/actions#reword": {
    fields: () => ({ studyId: nobody, findingId: nobody, statement: "Ours.", strength: "", keyFigures: "" }),
    for: signedIn,
  },
  "studies/[slug]/edit/actions#order": {
    fields: () => ({ studyId: nobody, findingId: nobody, way: "up" }),
    for: signedIn,
  },
  "studies/[slug]/edit/actions#remove": {
    fields: () => ({ studyId: nobody, findingId: nobody }),
    for: signedIn,
  },
  "studies/[slug]/edit/actions#feedOne": {
    fields: () => ({ studyId: nobody, initiativeId: nobody }),
    for: signedIn,
  },
  "studies/[slug]/edit/actions#unfeedOne": {
    fields: () => ({ studyId: nobody, initiativeId: nobody }),
    for: signedIn,
  },
  "studies/[slug]/edit/actions#feedRecord": {
    fields: () => ({ studyId: nobody, insightId: nobody }),
    for: signedIn,
  },
  "studies/[slug]/edit/actions#unfeedRecord": {
    fields: () => ({ studyId: nobody, insightId: nobody }),
    for: signedIn,
  },
  "studies/[slug]/edit/actions#attach": {
    fields: () => ({ studyId: nobody, datasetId: nobody }),
    for: signedIn,
  },
  "studies/[slug]/edit/actions#detach": {
    fields: () => ({ studyId: nobody, datasetId: nobody }),
    for: signedIn,
  },
  "studies/[slug]/edit/actions#withdraw": {
    fields: () => ({ studyId: nobody, reason: "Ours." }),
    for: signedIn,
  },
  "studies/[slug]/edit/actions#takeBack": { fields: () => ({ studyId: nobody }), for: signedIn },
  "studies/[slug]/edit/actions#discard": { fields: () => ({ studyId: nobody }), for: signedIn },
  "studies/[slug]/edit/actions#handOver": {
    fields: (ids) => ({ studyId: nobody, personId: ids.author }),
    for: signedIn,
  },
  "initiatives/new/actions#begin": { fields: () => ({ title: "x".repeat(300) }), for: signedIn },
  // What is refused to whom is in domain/initiatives/change-initiative.test.ts; here it is missing for all.
  "initiatives/[slug]/edit/actions#change": {
    fields: () => ({ initiativeId: nobody, title: "Ours" }),
    for: signedIn,
  },
  "initiatives/[slug]/edit/actions#close": {
    fields: () => ({ initiativeId: nobody, stage: "done", decision: "None." }),
    for: signedIn,
  },
  "initiatives/[slug]/edit/actions#reopen": { fields: () => ({ initiativeId: nobody }), for: signedIn },
  "initiatives/[slug]/edit/actions#choose": {
    fields: (ids) => ({ initiativeId: nobody, "topicIds[]": [ids.topic] }),
    for: signedIn,
  },
  "initiatives/[slug]/edit/actions#putOn": {
    fields: (ids) => ({ initiativeId: nobody, personId: ids.author }),
    for: signedIn,
  },
  "initiatives/[slug]/edit/actions#takeOff": {
    fields: (ids) => ({ initiativeId: nobody, personId: ids.author }),
    for: signedIn,
  },
  "initiatives/[slug]/edit/actions#putTeamOn": {
    fields: (ids) => ({ initiativeId: nobody, teamId: ids.team }),
    for: signedIn,
  },
  "initiatives/[slug]/edit/actions#takeTeamOff": {
    fields: (ids) => ({ initiativeId: nobody, teamId: ids.team }),
    for: signedIn,
  },
  "initiatives/[slug]/edit/actions#add": {
    fields: () => ({ initiativeId: nobody, name: "Decision", on: "2026-06-03" }),
    for: signedIn,
  },
  "initiatives/[slug]/edit/actions#remove": {
    fields: () => ({ initiativeId: nobody, milestoneId: nobody }),
    for: signedIn,
  },
  "initiatives/[slug]/edit/actions#handOver": {
    fields: (ids) => ({ initiativeId: nobody, personId: ids.author }),
    for: signedIn,
  },
  // Everybody learns on their own paths alone: of this one they are told that they are not on it.
  "paths/[slug]/learn-actions#start": { fields: () => ({ pathId: nobody, pace: "2" }), for: signedIn },
  "paths/[slug]/learn-actions#setPace": {
    fields: () => ({ pathId: nobody, pace: "2", dueOn: "" }),
    for: signedIn,
  },
  "paths/[slug]/learn-actions#pause": { fields: () => ({ pathId: nobody }), for: signedIn },
  "paths/[slug]/learn-actions#goOn": { fields: () => ({ pathId: nobody }), for: signedIn },
  "paths/[slug]/learn-actions#leave": { fields: () => ({ pathId: nobody }), for: signedIn },
  "paths/[slug]/learn-actions#see": { fields: () => ({ pathId: nobody }), for: signedIn },
  "paths/[slug]/step/[stepId]/actions#answer": {
    fields: () => ({
      ...{ pathId: nobody, stepId: nobody, insightId: nobody, revisionId: nobody },
      grade: "knew",
    }),
    for: signedIn,
  },
  "paths/[slug]/step/[stepId]/actions#takeBack": {
    fields: () => ({ pathId: nobody, stepId: nobody }),
    for: signedIn,
  },
  "insights/ask-access/actions#ask": {
    fields: () => ({ address: "/insights/none-22222222", message: "" }),
    for: signedIn,
  },
  "insights/[slug]/access/actions#grant": { fields: () => ({ requestId: nobody }), for: signedIn },
  "insights/[slug]/access/actions#decline": {
    fields: () => ({ requestId: nobody, sentence: "" }),
    for: signedIn,
  },
  "teams/actions#create": {
    fields: () => ({ name: `Policy ${Math.random()}`, purpose: "" }),
    for: administrators,
  },
  "teams/actions#edit": {
    fields: (ids) => ({ teamId: ids.team, name: "Harbour", purpose: "Growth", leadId: "" }),
    for: administrators,
  },
  "teams/actions#follow": {
    fields: (ids) => ({ teamId: ids.team, "topicIds[]": [ids.topic] }),
    for: curators,
  },
  "teams/actions#join": {
    // A team they are on already: whoever else is let into a team may read what it is named on.
    fields: (ids) => ({ teamId: ids.team, personId: ids.reader, fromOn: "2026-01-01" }),
    for: administrators,
  },
  "teams/actions#changeMembership": {
    fields: () => ({ membershipId: nobody, fromOn: "2026-01-01", untilOn: "" }),
    for: administrators,
  },
  "teams/actions#givePath": { fields: (ids) => ({ teamId: ids.team, pathId: nobody }), for: signedIn },
  "teams/actions#endPath": { fields: (ids) => ({ teamId: ids.team, pathId: nobody }), for: signedIn },
  // Refused for its length, after who asks was judged.
  "paths/new/actions#make": { fields: () => ({ title: "x".repeat(200), forWhom: "" }), for: signedIn },
  // What is refused to whom is in domain/paths/paths.test.ts; here it is missing for all.
  "paths/[slug]/actions#copy": { fields: () => ({ pathId: nobody }), for: signedIn },
  // What is refused to whom is in domain/paths/people-on-path.test.ts and enrol-team.test.ts.
  "paths/[slug]/people/actions#enrol": {
    fields: (ids) => ({ pathId: nobody, "personIds[]": [ids.reader], pace: "" }),
    for: signedIn,
  },
  "paths/[slug]/people/actions#enrolWhole": {
    fields: (ids) => ({ pathId: nobody, teamId: ids.team, pace: "" }),
    for: signedIn,
  },
  "paths/[slug]/people/actions#takeOff": {
    fields: (ids) => ({ pathId: nobody, personId: ids.reader }),
    for: signedIn,
  },
  "paths/[slug]/people/actions#putBack": {
    fields: (ids) => ({ pathId: nobody, personId: ids.reader }),
    for: signedIn,
  },
  "paths/[slug]/edit/actions#change": { fields: () => ({ pathId: nobody, pace: "3" }), for: signedIn },
  "paths/[slug]/edit/actions#changeOne": {
    fields: () => ({ pathId: nobody, stepId: nobody, note: "It sells." }),
    for: signedIn,
  },
  "paths/[slug]/edit/actions#add": {
    fields: () => ({ pathId: nobody, insightId: nobody }),
    for: signedIn,
  },
  "paths/[slug]/edit/actions#addSection": {
    fields: () => ({ pathId: nobody, heading: "First" }),
    for: signedIn,
  },
  "paths/[slug]/edit/actions#move": {
    fields: () => ({ pathId: nobody, stepId: nobody, besideId: nobody, side: "after" }),
    for: signedIn,
  },
  "paths/[slug]/edit/actions#takeOut": {
    fields: () => ({ pathId: nobody, stepId: nobody }),
    for: signedIn,
  },
  "paths/[slug]/edit/actions#putBack": {
    fields: () => ({ pathId: nobody, stepId: nobody }),
    for: signedIn,
  },
  "paths/[slug]/edit/actions#handOver": {
    fields: (ids) => ({ pathId: nobody, personId: ids.author }),
    for: signedIn,
  },
  "paths/[slug]/edit/actions#publish": { fields: () => ({ pathId: nobody }), for: signedIn },
  "paths/[slug]/edit/actions#archive": { fields: () => ({ pathId: nobody }), for: signedIn },
  "paths/[slug]/edit/actions#discard": { fields: () => ({ pathId: nobody }), for: signedIn },
  // What is refused to whom is in domain/initiatives/judging.test.ts; here it is missing for all.
  "initiatives/[slug]/judging-actions#accept": {
    fields: () => ({ initiativeId: nobody, insightId: nobody }),
    for: signedIn,
  },
  "initiatives/[slug]/judging-actions#dismiss": {
    fields: () => ({ initiativeId: nobody, insightId: nobody, reason: "outdated" }),
    for: signedIn,
  },
  "initiatives/[slug]/judging-actions#undo": {
    fields: () => ({ initiativeId: nobody, insightId: nobody }),
    for: signedIn,
  },
  "initiatives/[slug]/judging-actions#add": {
    fields: () => ({ initiativeId: nobody, insightId: nobody }),
    for: signedIn,
  },
  "initiatives/[slug]/judging-actions#tick": { fields: () => ({ initiativeId: nobody }), for: signedIn },
  "initiatives/lessons/actions#reset": { fields: () => ({ insightId: nobody }), for: curators },
  "initiatives/try/actions#ask": { fields: () => ({ text: "x".repeat(100_001) }), for: signedIn },
  "initiatives/try/actions#make": { fields: () => ({ text: "x".repeat(100_001) }), for: signedIn },
  "admin/people/actions#giveRole": {
    fields: (ids) => ({ personId: ids.author, role: "author" }),
    for: administrators,
  },
  "admin/people/actions#tryMailAgain": { fields: () => ({ personId: nobody }), for: administrators },
  "admin/people/actions#signOutEverywhere": { fields: () => ({ personId: nobody }), for: administrators },
  "admin/people/actions#deactivate": {
    fields: () => ({ personId: nobody, successorId: "" }),
    for: administrators,
  },
  "admin/people/actions#reactivate": { fields: () => ({ personId: nobody }), for: administrators },
  "admin/people/import/[id]/actions#inviteAll": {
    fields: () => ({ importId: nobody }),
    for: administrators,
  },
  "admin/people/import/[id]/actions#cancel": { fields: () => ({ importId: nobody }), for: administrators },
  "sign-in/actions#askForMail": {
    fields: () => ({ email: "policy@example.net", to: "/" }),
    for: "anybody",
  },
  "sign-in/actions#signInWithCode": { fields: () => ({ code: "WRONG" }), for: "anybody" },
  "sign-in/actions#signInWithLink": { fields: () => ({ token: "none" }), for: "anybody" },
  // Refused for their content: a sign-in would end the session that the other tests share.
  "sign-in/actions#signInAsDemoPerson": { fields: () => ({ personId: "", to: "/" }), for: "anybody" },
  "sign-in/actions#proveInDemo": { fields: () => ({ to: "x".repeat(3000) }), for: signedIn },
  "sign-in/actions#proveByMail": { fields: () => ({ to: "/" }), for: signedIn },
  "setup/actions#setUp": { fields: () => ({ code: "WRONG" }), for: "anybody" },
  // By the token of a mail alone: this one was not made here.
  "mail/[token]/actions#stop": { fields: () => ({ token: "none" }), for: "anybody" },
  "mail/[token]/actions#start": { fields: () => ({ token: "none" }), for: "anybody" },
  "mail/[token]/actions#chooseDigest": {
    fields: () => ({ token: "none", digestDay: "1", digestTime: "08:00" }),
    for: "anybody",
  },
  "mail/[token]/actions#chooseQuestions": {
    fields: () => ({ token: "none", cap: "3", questionsBy: "mail" }),
    for: "anybody",
  },
  "mail/[token]/actions#pause": { fields: () => ({ token: "none", span: "week" }), for: "anybody" },
  "invitation/[token]/actions#acceptByMail": { fields: () => ({ token: "none" }), for: "anybody" },
  "admin/invitations/actions#invite": { fields: () => ({ list: "", role: "reader" }), for: curators },
  "admin/invitations/actions#resend": {
    fields: (ids) => ({ invitationId: ids.invitation }),
    for: curators,
  },
  // Taken back by the first who may; the next is told so.
  "admin/invitations/actions#revoke": {
    fields: (ids) => ({ invitationId: ids.invitation }),
    for: curators,
  },
  // Refused for its content, so that no tokens are left behind; who asks is judged before that.
  "settings/tokens/actions#make": { fields: () => ({ name: "", days: "30" }), for: signedIn },
  "settings/tokens/actions#revoke": { fields: () => ({ tokenId: nobody }), for: signedIn },
  // One's own are everybody's to revoke: of this one all are told that there is none.
  "admin/tokens/actions#revoke": { fields: () => ({ tokenId: nobody }), for: signedIn },
  "settings/sessions/actions#endOne": { fields: () => ({ sessionId: nobody }), for: signedIn },
  "settings/sessions/actions#endOthers": { fields: () => ({ unexpected: "on" }), for: signedIn },
  "admin/status/actions#compare": { fields: () => ({}), for: administrators },
  "admin/status/actions#rebuild": { fields: () => ({ engine: "meilisearch" }), for: administrators },
  "admin/status/actions#tryAgain": { fields: () => ({ jobId: "1" }), for: administrators },
  "admin/slack/actions#listen": {
    fields: () => ({ workspaceId: nobody, channelId: "C0", isListening: "true" }),
    for: administrators,
  },
  "admin/slack/actions#showShared": {
    fields: () => ({ workspaceId: nobody, isShown: "true" }),
    for: administrators,
  },
  "admin/slack/actions#disconnect": { fields: () => ({ workspaceId: nobody }), for: administrators },
  "admin/mail/actions#sendTest": { fields: () => ({}), for: administrators },
  "admin/deliveries/actions#retry": { fields: (ids) => ({ deliveryId: ids.delivery }), for: administrators },
  "admin/deliveries/actions#hold": { fields: (ids) => ({ deliveryId: ids.delivery }), for: administrators },
  "admin/deliveries/actions#release": {
    fields: (ids) => ({ deliveryId: ids.delivery }),
    for: administrators,
  },
  "admin/deliveries/actions#cancel": { fields: () => ({ deliveryId: nobody }), for: administrators },
  "admin/deliveries/actions#stepMany": {
    fields: () => ({ step: "cancel", count: "1", person: nobody }),
    for: administrators,
  },
  "admin/deliveries/actions#resume": { fields: () => ({}), for: administrators },
};
