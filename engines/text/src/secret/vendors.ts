import { matchesOf } from '../matches.ts'
import { KNOWN_START, type Labelled } from './labelled.ts'
import { isPlaceholder, looksRandom } from './random.ts'

/** Services in wide use that let programs in by a key without a mark of its own (2026). */
const VENDORS = new Set(
  (
    'abuseipdb abstractapi accuweather activecampaign adafruit adobe adyen affinity ahrefs airbrake airship airtable alchemy ' +
    'algolia alibaba alienvault aliyun amadeus ambee amplitude anthropic anypoint apify apilayer apollo appcues appdynamics ' +
    'appfollow appsflyer appveyor artifactory asana assemblyai atera atlassian auth0 autodesk aviationstack aws aylien azure ' +
    'backblaze bamboohr bannerbear baremetrics basecamp beamer besttime betterstack bigcommerce billomat bing binance bitbar ' +
    'bitbucket bitcoinaverage bitfinex bitly bitmex bitrise blazemeter blitapp blocknative blockcypher blogger bloomreach ' +
    'bombbomb boostnote borgbase box braintree brandfetch braze brevo browserstack browshot bugherd bugsnag buildkite bunny ' +
    'buttercms bybit caflou calendarific calendly campaignmonitor campayn cannyio capsulecrm captaindata caspio cexio ' +
    'chartmogul chatbot chatfuel checkly checkmarx chorus cicero circleci clarifai clearbit clerk clickhouse clickhelp ' +
    'clicksend clickup clientary clinchpad clockify clojars cloudelements cloudflare cloudimage cloudinary cloudmersive ' +
    'cloudplan cloudsmith cloze clustdoc coda codacy codeclimate codecov codemagic codequiry cohere coinapi coinbase coinlayer ' +
    'coinlib coinmarketcap collect2 commercejs companyhub confluence confluent contentful contentstack convertkit convier ' +
    'copper coveralls crowdin cryptocompare currencylayer currentsapi customerio cypress dailymotion dandelion databox ' +
    'databricks datadog datagov deepai deepgram deepl deepseek delighted demio deno deputy detectify dfuse diffbot digicert ' +
    'digitalocean discogs discord discourse disqus docker dockerhub docusign documo doppler dovico dropbox drift drone droplr ' +
    'duffel dwolla dynatrace easypost ecostruxure edamam edenai elastic elasticemail elevenlabs enigma envoy etherscan etsy ' +
    'eventbrite everhour exchangerate exoscale expo facebook faceplusplus fastforex fastly fastspring feedly figma filestack ' +
    'finage findl finnhub fireworks fixer fleetbase flexport flickr flightapi flightstats float flowflu flutterwave fmfw ' +
    'formbucket formcraft formio formsite foursquare frameio freshbooks freshdesk front fullcontact fullstory fulcrum fxmarket ' +
    'gemini gengo geoapify geocode geocodify geocodio geoipify getemail getresponse ghost giphy gitbook gitea github gitlab ' +
    'gitter glassnode gocardless gocanvas godaddy goodday graphcms grafana graphhopper groovehq groq gtmetrix guardian gumroad ' +
    'gusto harvest helcim helpcrunch helpscout hellosign here heroku hetzner hive hiveage holistic honeycomb honeybadger ' +
    'hotjar html2pdf hubspot huggingface humanity hunter hybiscus hypertrack ibm iconfinder iexcloud imagekit imagga imgbb ' +
    'imgur impala infobip infura insightly instabot instagram instamojo intercom interseller intrinio invoiceocean ip2location ' +
    'ipapi ipgeolocation ipify ipinfo ipstack iterable jenkins jfrog jira jotform jumpcloud juro kaggle kairos kanban karma ' +
    'keenio keygen kickbox klaviyo klarna knapsackpro kontent kraken kucoin kustomer languagelayer lastfm launchdarkly ' +
    'leadfeeder lemlist lendflow lessannoyingcrm lever lexigram libraries linear line lineapi linenotify linkedin linkpreview ' +
    'linode litmus liveagent livestorm lob locationiq loggly loginradius logzio lokalise looker loop loyverse luno macaddress ' +
    'madkudu magento magnetic mailboxlayer mailboxvalidator mailchimp mailerlite mailersend mailgun mailjet mailmodo mailtrap ' +
    'mailsac mandrill manifest mapbox mapquest marketstack mattermost mavenlink maxmind mediastack meistertask meraki mesibo ' +
    'messagebird metaapi metabase metrilo microsoft mindmeister miro mistral mite mixmax mixpanel mockaroo moderation monday ' +
    'mongodb monkeylearn moonclerk moosend moralis mrticktock mux myfreshworks myintervals nasa neo4j neon netcore netlify ' +
    'neutrino newrelic newsapi newscatcher nexmo ngc ngrok nicereply nightfall nimble noticeable notion novu nozbe npm ' +
    'numverify nutritionix nvidia nylas oanda okta omnisend onedesk onelogin onepage onesignal onfleet oopspam openai opencage ' +
    'openrouter openuv openweather openweathermap opsgenie optimizely orbit overloop owlbot packagecloud paddle pagerduty ' +
    'pandadoc pandascore parallel parsehub parseur particle partnerstack passbase pastebin paymo paypal paystack peopledatalabs ' +
    'pepipost perplexity persona phrase pinata pinecone pinterest pipedream pipedrive pivotaltracker pixabay plaid planetscale ' +
    'planhat planviewleankit planyo plivo poloniex polygon postgres postman posthog postmark powrbot prefect privacy productboard ' +
    'prodpad prospectcrm prospectio protocolsio proxycrawl pubnub pulumi purestake pusher pushbullet pushover qase qualaroo ' +
    'qualtrics quandl quickbase quickbooks rabbitmq ragic rapidapi raven razorpay readme reamaze rebrandly recaptcha recharge ' +
    'redis reddit refiner relay render rentman replicate resend restpack retool rev revampcrm ringcentral ritekit roaring robinhood ' +
    'rocketreach rollbar rockset route4me rownd runscope runpod saladcloud salesblink salescookie salesflare salesforce ' +
    'salesloft salesmate sanity satismeter saucelabs scaleway scraperapi scraperbox scrapestack scrapfly scrapingant ' +
    'scrapingbee screenshotapi screenshotlayer scrutinizer securitytrails segment selectpdf semaphore sendbird sendgrid ' +
    'sendinblue sendpulse sentry serphouse serpapi serpstack sheety shipday shippo shipstation shodan shopify shortcut ' +
    'shotstack shutterstock signable signalwire signaturit signupgenius simfin simplesat simplybook simvoly sinch sirv ' +
    'siteleaf skrapp skybiometry slack smartling smartsheet smartsheets smartystreets smooch snipcart snowflake snyk ' +
    'sonarcloud sonarqube soundcloud sourcegraph sparkpost speechmatics splunk spoonacular sportradar spotify square squareup ' +
    'sslmate stability statuscake statuspage statuspal stitchdata stockdata storecove storyblok storychief strava streak ' +
    'stripe stytch sugester sumologic supabase supernotes surge surveybot surveymonkey surveysparrow survicate swell swiftype ' +
    'tallyfy tatum tatumio taxjar teamgate teamviewer teamworkcrm technicalanalysisapi telegram telnyx terraform testrail textmagic ' +
    'theoddsapi thinkific thousandeyes ticketmaster tickettailor tiingo tiktok timecamp timezoneapi tinypng tinyurl tmdb tmetric ' +
    'todoist toggl together tomorrow tomtom totango tradier transferwise travelpayouts travis trello trufflehog twilio twist ' +
    'twitch twitter typeform ubidots uclassify unify unplugg unsplash upcdatabase uplead uploadcare upstash uptimerobot ' +
    'urlscan userflow userstack vatlayer vault veevavault vercel verifier verimail veriphone versioneye viewneo virustotal ' +
    'visualcrossing vimeo voicegain vonage vpnapi vultr walkscore wandb weatherbit weatherstack web3storage webex webflow ' +
    'webscraper webscraping wepay wetransfer whatcms whoisxml wistia wise wit woocommerce woodpecker wordpress workable ' +
    'worksnaps workstack worldcoinindex worldweather wrike xai xero yandex yelp youneedabudget youtube zapier zapierwebhook ' +
    'zendesk zenkit zenrows zenscrape zenserp zerobounce zerotier zeplin zipbooks zipcodeapi zipcodebase zonka zoho zoom zulip'
  ).split(' '),
)

const VALUE = /(?<![A-Za-z0-9])[A-Za-z0-9][A-Za-z0-9_+/=.-]{15,510}(?![\w.])/g
/** The last word before the value, with what is often grown on to a service's name. */
const NAME =
  /(?<![A-Za-z0-9@#/.])(?<name>[A-Za-z][A-Za-z0-9]{1,24}?)(?:[ _.-]?(?:api|app|dev|prod|live|test|auth|account|url|io|com|dot|apis?|v\d))*["'\])]{0,2}\s?(?:=>|[:=_-]|\s|→)\s?["'`]?$/i

/** A service's name and right behind it a value as its keys are, with no word for it between them. */
export function findOfVendors(text: string): Labelled[] {
  const found: Labelled[] = []
  for (const match of matchesOf(text, VALUE)) {
    const value = match[0].replace(/[.,;:!?)\]}=]+$/, '')
    if (!isLikeKey(value)) continue
    const named = NAME.exec(text.slice(Math.max(0, match.index - 44), match.index))
    if (named === null || !VENDORS.has(named.groups!.name!.toLowerCase())) continue
    found.push({ rule: 'service-secret', start: match.index, end: match.index + value.length, sure: 0.65 })
  }
  return found
}

const isLikeKey = (value: string) =>
  value.length >= 18 &&
  (value.match(/\d/g)?.length ?? 0) >= 4 &&
  looksRandom(value) &&
  !isPlaceholder(value) &&
  !KNOWN_START.test(value) &&
  !/^[\w-]+\.[a-z]{2,10}\//i.test(value) &&
  !/\.(?:com|org|net|io|html?|jpe?g|png|js|ts|py|md)(?![A-Za-z0-9])/i.test(value)
