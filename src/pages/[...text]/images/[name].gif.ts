import { image, imagePaths } from '../../_image-route.ts';

/** The images of each text in this format. */
export const getStaticPaths = imagePaths('gif');
export const GET = image;
