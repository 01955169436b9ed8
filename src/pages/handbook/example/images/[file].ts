import type { APIRoute, GetStaticPaths } from 'astro';
import { readExample } from '../../../../handbook/example-story.ts';
import { encodePicture } from '../../../../load/encode-picture.ts';
import { pictureFiles, type PictureFormat } from '../../../../model/picture.ts';

/** The published files of the example story’s pictures. */
export const getStaticPaths = (async () => {
  const { pictures } = await readExample();
  return Object.values(pictures).flatMap((picture) =>
    pictureFiles(picture).map(({ name, width, format }) => ({
      params: { file: name },
      props: { original: picture.file, width, format },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ original: string; width: number; format: PictureFormat }> = async ({ props }) =>
  new Response(await encodePicture(props.original, props.width, props.format), {
    headers: { 'content-type': `image/${props.format}` },
  });
