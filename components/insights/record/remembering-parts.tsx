import { nextQuestionWords } from "@/components/reminders/next-question-words";
import { PressForm } from "@/components/reminders/press-form";
import type { FormAction } from "@/components/ui/form-state";
import { TextLink } from "@/components/ui/text-link";
import { WaterLevel } from "@/components/ui/water-level";
import type { Remembering } from "@/domain/reminders/remembered-query";
import { RailLinks, RailPart } from "./rail-part";

/** Who remembers a record, and what its reader may do about it. */
export type RememberingView = Remembering & {
  insightId: string;
  /** The reader's local day. */
  today: string;
  /** Whether it can be kept: what is not published, or holds no question, cannot. */
  isToKeep: boolean;
  /** Where others are named; null for whoever may not. */
  namingHref: string | null;
  actions: Record<"askAgain" | "keep" | "stopKeeping", FormAction>;
};

type RememberingPartsProps = { view: RememberingView; locale: string };

/** What the reader remembers of it, whom it is entrusted to, and by how many it is remembered. */
export function RememberingParts({ view, locale }: RememberingPartsProps) {
  return (
    <>
      <OwnLevel view={view} locale={locale} />
      {view.isToKeep && (
        <>
          <Keepers view={view} />
          <RailPart title="Remembered by">
            <p>
              {view.holders === null
                ? "Fewer than five people"
                : `${view.holders.toLocaleString(locale)} people`}
            </p>
          </RailPart>
        </>
      )}
    </>
  );
}

/** An estimate from fewer meetings than these is shown as one from few answers. */
const few = 3;

function OwnLevel({ view: { own, insightId, today, actions }, locale }: RememberingPartsProps) {
  if (!own) return null;
  return (
    <RailPart title={own.recall === null ? "What you remember" : "You remember this"}>
      <p>
        {own.recall === null ? (
          "You have answered no question about it yet"
        ) : (
          <WaterLevel share={own.recall} fewAnswers={own.contacts < few} />
        )}
        {!own.isNotForMe && (
          <span className="block text-13 text-muted">
            {nextQuestionWords({ nextOn: own.nextOn, today, locale, isFirst: own.recall === null })}
          </span>
        )}
      </p>
      {own.isNotForMe && (
        <div className="text-13 text-muted">
          <p>You said that it is not for you.</p>
          <PressForm insightId={insightId} action={actions.askAgain} words="Ask me again" look="link" />
        </div>
      )}
    </RailPart>
  );
}

const mostNamed = 3;

function Keepers({ view }: { view: RememberingView }) {
  const { keepers, isKeeper, insightId, actions, namingHref } = view;
  const named = keepers.slice(0, keepers.length === mostNamed + 1 ? mostNamed + 1 : mostNamed);
  const others = keepers.length - named.length;
  return (
    <RailPart title="Kept by">
      {keepers.length === 0 ? (
        <p>Nobody yet</p>
      ) : (
        <RailLinks
          items={named.map(({ id, name }, place) => ({
            href: `/people/${id}`,
            name: isKeeper && place === 0 ? "You" : name,
          }))}
        >
          {others > 0 && `and ${others} others`}
        </RailLinks>
      )}
      <PressForm
        insightId={insightId}
        action={isKeeper ? actions.stopKeeping : actions.keep}
        words={isKeeper ? "Stop keeping it" : keepers.length === 0 ? "Keep it" : "Keep it too"}
        look="link"
        tip="Whoever keeps it is asked about it, so that it is not lost when others leave"
      />
      {namingHref && (
        <TextLink href={namingHref} className="text-13">
          Say who keeps it
        </TextLink>
      )}
    </RailPart>
  );
}
