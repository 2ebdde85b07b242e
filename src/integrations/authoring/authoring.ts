import type { AstroIntegration } from 'astro';

/** Adds to the dev server the tool that drafts an annotation from selected words. */
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
