import Link from "next/link";
import { buttonLook } from "@/components/ui/button-look";
import { ChevronDown } from "@/components/ui/icons";
import { PopoverMenu } from "./popover-menu";

type ShareMenuProps = {
  /** The short address, in full. */
  address: string;
  citation: string;
  /** Where its picture is; null while it is not for everyone's eyes. */
  picture: string | null;
};

/** Ways to hand the record on; without scripts the texts are there to be selected. */
export function ShareMenu({ address, citation, picture }: ShareMenuProps) {
  return (
    <PopoverMenu
      id="share"
      className="w-88 p-4"
      trigger={
        <>
          Share
          <ChevronDown aria-hidden />
        </>
      }
    >
      <div className="grid gap-4">
        <Passage id="short-address" title="Short address" text={address} copied="The address is copied." />
        <Passage id="citation" title="Citation" text={citation} copied="The citation is copied." />
        {picture ? (
          <div className="border-t border-line pt-3">
            <Link
              href={picture}
              prefetch={false}
              download
              className={buttonLook({ look: "quiet", size: "small" })}
            >
              Save as a picture
            </Link>
            <p className="mt-2 text-13 text-muted">
              Whoever has the picture’s address sees its statement, also without signing in.
            </p>
          </div>
        ) : (
          <p className="border-t border-line pt-3 text-13 text-muted">
            Whoever follows the address has to sign in, and sees it only if they may read it.
          </p>
        )}
      </div>
    </PopoverMenu>
  );
}

type PassageProps = { id: string; title: string; text: string; copied: string };

function Passage({ id, title, text, copied }: PassageProps) {
  return (
    <div>
      <div className="flex items-center justify-between gap-3">
        <p className="font-medium">{title}</p>
        <button
          type="button"
          data-copies={id}
          data-copied={copied}
          data-command={`Copy the ${title.toLowerCase()}`}
          className={`${buttonLook({ look: "plain", size: "small" })} noscript:hidden`}
        >
          Copy
        </button>
      </div>
      <p id={id} className="text-13 wrap-anywhere text-muted select-all">
        {text}
      </p>
    </div>
  );
}
