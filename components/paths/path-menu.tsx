import { PopoverMenu } from "@/components/insights/record/popover-menu";
import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { Ellipsis } from "@/components/ui/icons";

type PathMenuProps = {
  pathId: string;
  href: string;
  /** Null for those who make no paths. */
  copy: FormAction | null;
};

const entry = "flex min-h-9 w-full items-center rounded-small px-3 hover:bg-wash max-md:min-h-11";

/** What else one can do with a path: copy it, print it, keep it as a file. */
export function PathMenu({ pathId, href, copy }: PathMenuProps) {
  return (
    <PopoverMenu
      id="more"
      className="w-60 p-1"
      label="More about this path"
      trigger={<Ellipsis aria-hidden />}
    >
      <ul>
        {copy && (
          <li>
            <ActionForm action={copy} toast="The copy is yours: change it as you like.">
              <input type="hidden" name="pathId" value={pathId} />
              <button type="submit" data-command="Copy this path" className={entry}>
                Make a copy
              </button>
            </ActionForm>
          </li>
        )}
        <li>
          <button type="button" data-print className={`${entry} noscript:hidden`}>
            Print
          </button>
        </li>
        <li>
          <a href={`${href}/markdown`} download data-command="Download as Markdown" className={entry}>
            Download as Markdown
          </a>
        </li>
        <li>
          <a href={`${href}/json`} download data-command="Download as JSON" className={entry}>
            Download as JSON
          </a>
        </li>
      </ul>
    </PopoverMenu>
  );
}
