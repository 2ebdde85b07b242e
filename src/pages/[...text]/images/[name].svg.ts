import { image, imagePaths } from '../../_image-route.ts';

/** The images of each text in this format. */
export const getStaticPaths = imagePaths('svg');
export const GET = image;
