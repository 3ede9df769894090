/** What a request for permissions asks besides: Firefox lets the person allow that data leave the browser, by its kind. */
export const dataConsent: object = import.meta.env.FIREFOX
  ? { data_collection: ["websiteContent", "authenticationInfo"] }
  : {};
