import { keepingPlans } from "@/db/kept-plans";
import type { JobPayloads } from "@/db/queue";
import { forgetExpired } from "@/domain/access/forget-expired";
import { sealAudit } from "@/domain/audit/seal-audit";
import { readBounces } from "@/domain/deliveries/read-bounces";
import { sendDelivery } from "@/domain/deliveries/send-delivery";
import { sweepDeliveries } from "@/domain/deliveries/sweep-deliveries";
import { composeDigest } from "@/domain/digests/compose-digest";
import { planDigests } from "@/domain/digests/plan-digests";
import { refreshDigest } from "@/domain/digests/refresh-digest";
import { keepFiles } from "@/domain/evidence/files/keep-files";
import { lookUpLate } from "@/domain/initiatives/look-up-late";
import { lexicalMatcher } from "@/domain/initiatives/match/lexical-matcher";
import { matchInitiative } from "@/domain/initiatives/match-initiative";
import { noteMilestones } from "@/domain/initiatives/note-milestones";
import { putInsightsForward } from "@/domain/initiatives/put-insights-forward";
import { purgeTrash } from "@/domain/insights/purge-trash";
import { enrolNewcomers } from "@/domain/paths/enrol-newcomers";
import { enrolTeamPart } from "@/domain/paths/enrol-team-part";
import { mailQuestions } from "@/domain/reminders/mail-questions";
import { noteLiveNeed } from "@/domain/reminders/note-live-need";
import { placeInsights } from "@/domain/reminders/place-insights";
import { placePairs } from "@/domain/reminders/place-pairs";
import { placePeople } from "@/domain/reminders/place-people";
import { planReminders } from "@/domain/reminders/plan-reminders";
import { takeBackQuestions } from "@/domain/reminders/take-back-questions";
import { tendReminders } from "@/domain/reminders/tend-reminders";
import { indexInsights } from "@/domain/search/index-insights";
import { indexTopic } from "@/domain/search/index-topic";
import { askForComparison } from "@/domain/search/meilisearch/ask-for-comparison";
import { rebuildIndex } from "@/domain/search/rebuild-index";
import { sweepIndex } from "@/domain/search/sweep-index";
import { answerMention } from "@/domain/slack/answer-mention";
import { noteTrouble } from "@/domain/slack/note-trouble";
import { forgetPaces } from "@/domain/slack/pace";
import { sendQuestions } from "@/domain/slack/send-questions";
import { sendSlack } from "@/domain/slack/send-slack";
import { publishHome } from "@/domain/slack/show-home";
import { showQuestions } from "@/domain/slack/show-questions";
import { sweepSlack } from "@/domain/slack/sweep-slack";
import { takeRequest } from "@/domain/slack/take-request";
import { askAboutLate } from "@/domain/studies/ask-about-late";
import { checkImport } from "@/domain/transfer/imports/check-import";
import { forgetImports } from "@/domain/transfer/imports/forget-imports";
import { reportImport } from "@/domain/transfer/imports/report-import";
import { storeImport } from "@/domain/transfer/imports/store-import";
import { checkPeople } from "@/domain/transfer/people-import/check-people";
import { inviteImported } from "@/domain/transfer/people-import/invite-imported";
import { settleCauses } from "@/domain/upkeep/settle-causes";
import { settleTopic } from "@/domain/upkeep/settle-topic";
import { tendCauses } from "@/domain/upkeep/tend-causes";

export type JobContext = {
  now: Date;
  /** Names the process in what it leases. */
  worker: string;
  /** Raised when the process has to stop: what has not begun should not begin. */
  signal: AbortSignal;
};

/** Everything queued. A job without a handler does not compile. */
type Handlers = {
  [Name in keyof JobPayloads]: (payload: JobPayloads[Name], context: JobContext) => Promise<void>;
};

export const handlers: Handlers = {
  "send-delivery": ({ deliveryId }, { now, worker, signal }) =>
    keepingPlans(async () => {
      await takeBackQuestions({ deliveryId }, now);
      await refreshDigest({ deliveryId }, now);
      await sendDelivery({ deliveryId }, { worker, signal });
    }),
  "sweep-deliveries": () => sweepDeliveries(),
  "seal-audit": () => sealAudit(),
  "forget-expired": async (_, { now }) => {
    await forgetExpired(now);
    await forgetImports(now);
  },
  "purge-trash": (_, { now }) => purgeTrash(now),
  "settle-causes": (payload, { now }) => settleCauses(payload, now),
  "settle-topic": (payload) => settleTopic(payload),
  "tend-causes": async (_, { now, signal }) => {
    await tendCauses(now, signal);
    await askAboutLate(now);
  },
  "keep-files": (_, { now }) => keepFiles(now),
  "index-insights": ({ insightIds }) => indexInsights(insightIds),
  "index-topic": ({ topicId }) => indexTopic(topicId),
  "sweep-index": (_, { signal }) => sweepIndex(signal),
  "rebuild-index": (_, { signal }) => rebuildIndex(signal),
  "enrol-newcomers": (newcomer, { now }) => enrolNewcomers(newcomer, now),
  "note-milestones": async (_, { now }) => {
    await noteMilestones(now);
    await lookUpLate(now);
  },
  "match-initiative": ({ initiativeId }, { now }) => matchInitiative({ initiativeId }, now, lexicalMatcher),
  "put-insights-forward": (payload, { now }) => putInsightsForward(payload, now, lexicalMatcher),
  "enrol-team": (run, { now }) => enrolTeamPart(run, now),
  "plan-reminders": (_, { now, signal }) => planReminders(now, signal),
  "tend-reminders": (_, { now, signal }) => tendReminders(now, signal),
  "place-insights": (payload, { now }) => placeInsights(payload, now),
  "place-people": (payload, { now }) => placePeople(payload, now),
  "place-pairs": (payload, { now }) => placePairs(payload, now),
  "mail-questions": (payload, { now }) => mailQuestions(payload, now),
  "note-live-need": (payload, { now }) => noteLiveNeed(payload, now),
  "plan-digests": (_, { now, signal }) => planDigests(now, signal),
  "compose-digest": (payload, { now }) => keepingPlans(() => composeDigest(payload, now)),
  "read-bounces": (_, { now, signal }) => readBounces(now, signal),
  "take-slack": (payload, { now }) => takeRequest(payload, now),
  "send-slack": (payload, { now, worker, signal }) => sendSlack(payload, { worker, signal }, now),
  "slack-questions": (payload, { now }) => sendQuestions(payload, now),
  "slack-card": (payload, { now }) => showQuestions(payload, now),
  "slack-home": (payload, { now }) => publishHome(payload, now),
  "answer-mention": (payload, { now }) => answerMention(payload, now),
  "slack-trouble": (payload, { now }) => noteTrouble(payload, now),
  "sweep-slack": async (_, { now }) => {
    await sweepSlack(now);
    await forgetPaces();
  },
  "compare-engine": () => askForComparison(),
  "check-import": ({ importId }, { signal, now }) => checkImport({ importId }, { signal }, now),
  "store-import": ({ importId }, { signal, now }) => storeImport({ importId }, { signal }, now),
  "check-people": ({ importId }, { signal, now }) => checkPeople({ importId }, { signal }, now),
  "invite-people": ({ importId }, { signal, now }) => inviteImported({ importId }, { signal }, now),
  "report-import": (payload, { now }) => reportImport(payload, now),
};
