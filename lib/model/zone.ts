/** What kind of place a line stands in, by the tags around it: a bit set, inherited downwards. */
export const Zone = {
  Link: 1,
  Nav: 2,
  Footer: 4,
  Aside: 8,
  Form: 16,
  Caption: 32,
  Heading: 64,
  Item: 128,
  Cell: 256,
  Header: 512,
  Button: 1024,
  Pre: 2048,
  Quote: 4096,
  Article: 8192,
} as const;
