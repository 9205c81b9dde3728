import { useRouter } from "next/navigation";
import { type MouseEvent, useState } from "react";
import { LinkButton } from "@/components/ui/link-button";
import type { Autosave } from "./autosave";
import { MeterLine, MissingList } from "./meter";
import { SaveStatus } from "./save-status";

type WritingBarProps = {
  autosave: Autosave;
  href: string;
  clock: { timeZone: string; locale: string };
};

/** Always in sight: whether it is saved, how far it is, and what comes next. */
export function WritingBar({ autosave, href, clock }: WritingBarProps) {
  return (
    <div className="sticky top-14 z-10 -mx-4 border-b border-line bg-paper px-4 sm:-mx-8 sm:px-8 wide:mx-0 wide:px-0">
      <div className="flex min-h-14 flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
        <SaveStatus autosave={autosave} clock={clock} />
        <div className="flex items-center gap-2 max-sm:hidden">
          <div className="mr-2 w-44 max-wide:hidden">
            <MeterLine />
          </div>
          <LeavingLinks autosave={autosave} href={href} />
        </div>
      </div>
      <details className="group/meter pb-2 wide:hidden">
        <summary className="rounded-small">
          <MeterLine />
          <span className="text-13 text-tide underline underline-offset-4 group-open/meter:hidden">
            What is missing
          </span>
        </summary>
        <div className="mt-3 max-h-[50dvh] overflow-y-auto pb-3">
          <MissingList />
        </div>
      </details>
    </div>
  );
}

/** Leads on once everything is saved; when it cannot be, the bar says why and one stays. */
export function LeavingLinks({ autosave, href }: { autosave: Autosave; href: string }) {
  const router = useRouter();
  const [leaving, setLeaving] = useState(false);

  async function leave(event: MouseEvent<HTMLAnchorElement>) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return void autosave.flush();
    event.preventDefault();
    const to = event.currentTarget.getAttribute("href") ?? href;
    if (leaving) return;
    setLeaving(true);
    if (await autosave.flush()) router.push(to);
    setLeaving(false);
  }

  return (
    <>
      <LinkButton href={`${href}/preview`} onClick={leave}>
        Preview
      </LinkButton>
      <LinkButton href={`${href}/review`} onClick={leave} look="primary">
        Ask for review
      </LinkButton>
    </>
  );
}
