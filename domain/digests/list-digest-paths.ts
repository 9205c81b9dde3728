import type { OwnPath } from "../paths/learner-query";
import { listPathsAhead } from "../paths/list-own-paths";
import { minutesPerStep } from "../paths/path-input";
import type { DigestPath, Section } from "./digest-query";
import type { DigestReader } from "./digest-reader";
import { capital, counted, weekdayAndDay } from "./digest-words";

const most = 8;

/** The paths on which somebody has a step to do and does not pause: first those that wait the longest. */
export async function listDigestPaths({ actor, now, today }: DigestReader): Promise<Section<DigestPath>> {
  const { paths } = await listPathsAhead(actor, now);
  const going = paths
    .filter(({ next, enrolment }) => next !== null && enrolment.pausedOn === null)
    .toSorted((a, b) => b.behind - a.behind);
  const items = going.map((own) => asItem(own, today, actor.locale));
  return { items: items.slice(0, most), total: items.length };
}

function asItem(own: OwnPath, today: string, locale: string): DigestPath {
  const { id: pathId, title, href, done, steps, next } = own;
  const due = next?.dueOn && next.dueOn >= today ? `, the next by ${weekdayAndDay(next.dueOn, locale)}` : "";
  return {
    ...{ pathId, title, href, done, steps: steps.length },
    progress: `${done} of ${steps.length} ${steps.length === 1 ? "step" : "steps"} done${due}`,
    next: next && {
      title: next.record.statement,
      href: `${href}/step/${next.id}`,
      insightId: next.record.id,
    },
    nudge: nudgeOf(own),
  };
}

/** A hand, not a finger. */
function nudgeOf({ behind, done }: OwnPath) {
  if (behind === 0) return null;
  const were = `${capital(counted(behind, "step was", "steps were"))} planned for before today`;
  const start = done === 0 ? "The first one takes" : "The next one takes";
  return `${were}. ${start} about ${minutesPerStep} minutes, and a slower pace is one choice away.`;
}
