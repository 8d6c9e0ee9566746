import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

const NAME = /[a-z0-9-]{1,32}/;

export const rules: Rules = {
  forms: { name: { like: NAME } },
  sites: {
    'tumblr.com': [
      'post /{name}/{n} /blog/view/{name}/{n} /blog/{name}/{n}',
      'person /blog/view/{name} /blog/{name} /{name}',
    ],
    '{label}.tumblr.com': ['post /post|image/{n}', 'profile /', 'tab /'],
    'at.tumblr.com': ['post /{name}/*', 'profile /{name}'],
  },
};

export const exact: Exact = {
  forms: { label: { like: NAME, not: 'embed media' } },
  not:
    'activity blog communities customize docs domains embed followers following inbox likes live login media new radar reblog ' +
    'tagged tips view',
  sites: { 'tumblr.com': ['search /search/{query}'] },
};

export const about: AboutText = {
  name: 'Tumblr',
  ask: ['https://*.tumblr.com/*'],
  blind: 'Lull cannot see their posts on your dashboard, or blogs on a domain of their own.',
  mute: 'On their blog, unfollow them. In Settings you can filter posts by words.',
  open: { '': 'https://www.tumblr.com/*' },
};

export const examples: Example[] = [
  ['https://marla-quint.tumblr.com/', 'profile', 'marla-quint'],
  ['https://www.tumblr.com/marla-quint/archive', 'profile-tab', 'marla-quint'],
  ['https://at.tumblr.com/marla-quint/a-title/abc', 'post', 'marla-quint'],
  ['https://64.media.tumblr.com/a.jpg', 'other'],
];
