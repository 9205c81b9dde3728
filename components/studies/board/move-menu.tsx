"use client";

import { useContext } from "react";
import { useIsReady } from "@/components/insights/writing/use-is-ready";
import { IconButton } from "@/components/ui/icon-button";
import { ArrowRight } from "@/components/ui/icons";
import { Menu, MenuItem } from "@/components/ui/menu";
import { TextLink } from "@/components/ui/text-link";
import { type StudyStage, studyStages } from "@/domain/studies/study-input";
import { stageWords } from "../stage-words";
import { MoveContext } from "./move-context";

type MoveMenuProps = { id: string; title: string; href: string; stage: StudyStage };

/** To which stage a study can go; without scripts its own page does that. */
export function MoveMenu({ id, title, href, stage }: MoveMenuProps) {
  const move = useContext(MoveContext);
  if (!useIsReady())
    return (
      <TextLink href={`${href}#stage`} className="text-13 print:hidden">
        Move
      </TextLink>
    );
  return (
    <Menu
      trigger={
        <IconButton
          label={`Move “${title}”`}
          icon={<ArrowRight aria-hidden />}
          className="print:hidden -mr-1.5 -mb-1 size-8! shrink-0 max-md:size-11! [&_svg]:size-4!"
        />
      }
    >
      {studyStages
        .filter((one) => one !== stage)
        .map((one) => (
          <MenuItem key={one} onSelect={() => move(id, one)}>
            Move to {stageWords[one].word}
          </MenuItem>
        ))}
    </Menu>
  );
}
