import type { APIRoute, GetStaticPaths } from 'astro';
import { encodePicture } from '../../../../load/encode-picture.ts';
import { getStories } from '../../../../load/stories.ts';
import { pictureFiles, type PictureFormat } from '../../../../model/picture.ts';

/** The published files of every picture of every story. The originals are published nowhere. */
export const getStaticPaths = (async () => {
  const stories = await getStories();
  return stories.flatMap(({ slug, pictures }) =>
    Object.values(pictures).flatMap((picture) =>
      pictureFiles(picture).map(({ name, width, format }) => ({
        params: { slug, file: name },
        props: { original: picture.file, width, format },
      })),
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ original: string; width: number; format: PictureFormat }> = async ({ props }) =>
  new Response(await encodePicture(props.original, props.width, props.format), {
    headers: { 'content-type': `image/${props.format}` },
  });
