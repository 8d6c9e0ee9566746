/** As far as Lull uses it (https://w3c.github.io/trusted-types/dist/spec/). Firefox 147 lets every page start its own worker without. */
interface Policies {
  createPolicy(
    name: 'lull-worker',
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): unknown };
}
const { trustedTypes } = globalThis as { trustedTypes?: Policies };

/** The name stands in the CSP, and no other policy can be made. */
const policy = trustedTypes?.createPolicy('lull-worker', {
  createScriptURL(url) {
    if (new URL(url, location.href).origin !== location.origin)
      throw new TypeError('a worker of Lull is a file of Lull');
    return url;
  },
});

/** The address of a worker of Lull, as the browser wants it where no text may become a script. Throws at any other. */
export const trustedUrl = (url: string): string => (policy?.createScriptURL(url) ?? url) as string;
