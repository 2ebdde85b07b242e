import type { AstroIntegration } from 'astro';

/** In the dev server only: the tool that drafts an annotation from selected words. */
export default function authoring(): AstroIntegration {
  return {
    name: 'authoring',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command !== 'dev') return;
        injectScript(
          'page',
          "import { AnnotationDraft } from '/src/client/authoring/annotation-draft.ts'; AnnotationDraft.start(); import '/src/styles/authoring.css';",
        );
      },
    },
  };
}
