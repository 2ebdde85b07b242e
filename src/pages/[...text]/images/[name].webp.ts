import { image, imagePaths } from '../../_image-route.ts';

/** The images of each text in this format. */
export const getStaticPaths = imagePaths('webp');
export const GET = image;
