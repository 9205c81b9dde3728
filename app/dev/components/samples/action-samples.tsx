import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog, DialogActions, DialogClose } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Bell, Ellipsis, Pencil, Plus, Share2, Trash2 } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { Menu, MenuItem, MenuLink, MenuSeparator } from "@/components/ui/menu";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { Tooltip } from "@/components/ui/tooltip";
import { doneSample } from "../sample-actions";
import { Sample } from "./sample";
import { ToastSamples } from "./toast-samples";

export function ActionSamples() {
  return (
    <Section title="Actions">
      <Sample title="Buttons">
        <Button look="primary">Publish</Button>
        <Button>Save draft</Button>
        <Button look="danger">Retire</Button>
        <Button look="plain">Cancel</Button>
        <Button look="link">Show all</Button>
      </Sample>
      <Sample title="Sizes">
        <Button look="primary" size="small">
          Small
        </Button>
        <Button look="primary">Medium</Button>
        <Button look="primary" size="large">
          Large
        </Button>
        <Button>
          <Plus aria-hidden />
          With icon
        </Button>
      </Sample>
      <Sample title="Off and busy">
        <Button look="primary" disabled>
          Publish
        </Button>
        <Button disabled>Save draft</Button>
        <Button look="danger" disabled>
          Retire
        </Button>
        <Button look="primary" busy>
          Publishing
        </Button>
        <Button busy>Saving</Button>
      </Sample>
      <Sample title="Links">
        <LinkButton href="#main">Edit</LinkButton>
        <LinkButton href="#main" look="primary">
          Write an insight
        </LinkButton>
        <TextLink href="#main" className="self-center">
          A link in text
        </TextLink>
      </Sample>
      <Sample title="Icon, tooltip">
        <IconButton label="Edit" icon={<Pencil aria-hidden />} />
        <IconButton label="Follow" icon={<Bell aria-hidden />} />
        <IconButton label="Delete" icon={<Trash2 aria-hidden />} disabled />
        <Tooltip text="Ana and Piotr, since March">
          <Button size="small">With a tooltip</Button>
        </Tooltip>
      </Sample>
      <Sample title="Menu">
        <Menu trigger={<Button>Share</Button>} align="start">
          <MenuItem icon={<Share2 aria-hidden />}>Copy link</MenuItem>
          <MenuLink href="#main" icon={<Pencil aria-hidden />}>
            Edit
          </MenuLink>
          <MenuItem disabled>Export as slide</MenuItem>
          <MenuSeparator />
          <MenuItem look="danger" icon={<Trash2 aria-hidden />}>
            Retire
          </MenuItem>
        </Menu>
        <Menu trigger={<IconButton label="More" icon={<Ellipsis aria-hidden />} />} align="start">
          <MenuItem>History</MenuItem>
        </Menu>
      </Sample>
      <Sample title="Dialogs">
        <Dialog
          trigger={<Button>Open a dialog</Button>}
          title="Follow this topic"
          description="New and changed insights on choice will be in your digest."
        >
          <DialogActions>
            <Button look="primary">Follow</Button>
            <DialogClose>
              <Button>Not now</Button>
            </DialogClose>
          </DialogActions>
        </Dialog>
        <ConfirmDialog
          trigger={<Button look="danger">Deactivate</Button>}
          title="Deactivate Ana Castro?"
          confirm="Deactivate"
          action={doneSample}
          values={{ personId: "sample" }}
          toast="Ana Castro can no longer sign in."
        >
          Ana is signed out everywhere at once and cannot sign in again. Her three insights go to Piotr. You
          can activate her again later.
        </ConfirmDialog>
      </Sample>
      <Sample title="Toasts">
        <ToastSamples />
      </Sample>
    </Section>
  );
}
