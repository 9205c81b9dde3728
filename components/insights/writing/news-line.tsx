import { useSyncExternalStore } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Info, X } from "@/components/ui/icons";
import type { Autosave } from "./autosave";
import { titleOf } from "./section-guides";

/** Says in one line what came in from somebody else and was brought together without a question. */
export function NewsLine({ autosave }: { autosave: Autosave }) {
  const { news } = useSyncExternalStore(autosave.subscribe, autosave.read, autosave.read);
  const sections = news?.sections.map((section) => `“${titleOf(section)}”`) ?? [];
  return (
    <div role="status">
      {news && (
        <div className="flex items-start gap-3 rounded bg-tide-soft px-4 py-2 text-15">
          <Info aria-hidden className="mt-0.5 size-5 shrink-0 text-tide" />
          <p className="grow">
            {news.byOneself ? "You changed" : `${news.by} changed`} {listed(sections)}{" "}
            {news.byOneself ? "in another tab" : "meanwhile"}; it is on this page now, beside what you wrote.
          </p>
          <IconButton
            label="Close"
            icon={<X aria-hidden />}
            className="-my-1"
            onClick={autosave.dismissNews}
          />
        </div>
      )}
    </div>
  );
}

function listed(words: string[]) {
  return new Intl.ListFormat("en", { type: "conjunction" }).format(words);
}
