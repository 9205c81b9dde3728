import { ImageResponse } from "next/og";
import { certaintyLevel } from "@/components/insights/certainty-level";
import { SharedPicture } from "@/components/insights/record/shared-picture";
import { certaintyLevels } from "@/components/ui/certainty";
import { publicAddress } from "@/config/environment";
import { pictureColours } from "@/domain/insights/picture-colours";
import { findSharedPicture } from "@/domain/insights/shared-picture";
import { drawable, fontFamily, pictureFonts } from "./picture-fonts";

type PictureParams = { params: Promise<{ revision: string; signature: string }> };
type Found = NonNullable<Awaited<ReturnType<typeof findSharedPicture>>>;

/** The picture of one revision of an unrestricted record, for chats that fetch it without signing in. */
export async function GET(_request: Request, { params }: PictureParams) {
  const { revision, signature } = await params;
  const found = await findSharedPicture(revision, signature.replace(/\.png$/, ""), new Date());
  if (!found) return new Response("There is no such picture.\n", { status: 404 });
  return new ImageResponse(await painted(found), {
    width: 1200,
    height: 630,
    fonts: await pictureFonts(),
    // Short enough that a record that is restricted or thrown away is soon gone from what others keep.
    headers: { "cache-control": "public, max-age=600" },
  });
}

async function painted({ key, statement, certainty, owner, organization }: Found) {
  const names = await Promise.all([drawable(owner), drawable(organization)]);
  const address = `${publicAddress()}/i/${key}`.replace(/^https?:\/\//, "");
  return (
    <SharedPicture
      statement={await drawable(statement)}
      certainty={certaintyLevels[certaintyLevel(certainty)]}
      byline={names.filter(Boolean).join(", ")}
      address={(await drawable(address)) ?? ""}
      fontFamily={fontFamily}
      colours={pictureColours}
    />
  );
}
