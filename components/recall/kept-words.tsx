import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { capital, countWords } from "./count-words";
import type { OutboxState } from "./use-outbox";

/** Says quietly what is still to be sent, and aloud what could not be taken. */
export function KeptWords({ outbox: { trouble, waiting, refused } }: { outbox: OutboxState }) {
  return (
    <div role="status">
      {trouble && waiting > 0 && (
        <p className="mb-4 text-15 text-muted">
          {waiting === 1 ? "One answer is" : `${capital(countWords(waiting))} answers are`} kept on this
          device
          {trouble === "offline" ? (
            " and sent as soon as Tidemark can be reached again."
          ) : (
            <>
              : you were signed out.{" "}
              <TextLink href="/sign-in?to=%2Frecall" target="_blank">
                Sign in (new tab)
              </TextLink>
              , and they are sent.
            </>
          )}
        </p>
      )}
      {[...new Set(refused)].map((sentence) => (
        <Notice key={sentence} kind="attention" className="mb-4">
          {sentence}
        </Notice>
      ))}
    </div>
  );
}
