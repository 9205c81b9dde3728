import { ActionForm } from "@/components/ui/action-form";
import type { ButtonLook } from "@/components/ui/button-look";
import type { FormAction } from "@/components/ui/form-state";
import { Bell, Check } from "@/components/ui/icons";
import { SubmitButton } from "@/components/ui/submit-button";

type FollowButtonProps = {
  /** What is followed: `insightId` or `topicId`, as the two actions take it. */
  subject: { insightId: string } | { topicId: string };
  isFollowing: boolean;
  follow: FormAction;
  unfollow: FormAction;
  size?: ButtonLook["size"];
};

/** Follows, or stops following; says which of the two it is now. */
export function FollowButton({ subject, isFollowing, follow, unfollow, size }: FollowButtonProps) {
  const [[name, value] = ["", ""]] = Object.entries(subject);
  return (
    <ActionForm action={isFollowing ? unfollow : follow}>
      <input type="hidden" name={name} value={value} />
      <SubmitButton look="quiet" size={size} data-command={isFollowing ? "Stop following" : "Follow"}>
        {isFollowing ? <Check aria-hidden /> : <Bell aria-hidden />}
        {isFollowing ? "Following" : "Follow"}
        {isFollowing && <span className="sr-only">: stop following</span>}
      </SubmitButton>
    </ActionForm>
  );
}
