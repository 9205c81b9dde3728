import { ArrowLeft, ArrowRight } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import type { LearnerStep, OwnPath } from "@/domain/paths/learner-query";

/** The order is advice: one may go back, and leave a step for later. */
export function StepNeighbours({ own, step }: { own: OwnPath; step: LearnerStep }) {
  const before = own.steps[step.number - 2];
  const after = own.steps[step.number];
  return (
    <nav aria-label="Other steps" className="mt-12 flex flex-wrap justify-between gap-3 print:hidden">
      {before ? (
        <LinkButton look="plain" href={`${own.href}/step/${before.id}`}>
          <ArrowLeft aria-hidden />
          Step {before.number}
        </LinkButton>
      ) : (
        <span />
      )}
      {after && (
        <LinkButton look="plain" href={`${own.href}/step/${after.id}`}>
          {step.doneAt ? `Step ${after.number}` : `Leave it for later: step ${after.number}`}
          <ArrowRight aria-hidden />
        </LinkButton>
      )}
    </nav>
  );
}
