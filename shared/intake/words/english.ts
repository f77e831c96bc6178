import type { Lexicon } from './lexicon';

const list = (text: string): string[] => text.split('|').map((phrase) => phrase.trim());

export const english: Lexicon = {
  months: [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  weekdays: list(
    'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|tue|wed|thurs|thur|thu|fri|sat|sun',
  ),
  morning: ['am', 'a.m.', 'a.m'],
  afternoon: ['pm', 'p.m.', 'p.m'],
  hours: ['hrs', 'hours', 'hr'],
  published: list(
    'first published|originally published|original|published on|published at|published|date published|posted on|posted by|posted|post date|' +
      'publish date|publication date|this article is from|this story is from|created on|created|issued|released|release date|posted on|date|filed|uploaded',
  ),
  updated: list(
    'last updated on|last updated at|last updated|last modified|updated on|updated at|updated|modified on|modified|update|revised|edited on',
  ),
  photo: list(
    'photos|photo|photographs|photograph|photography|images|image|pictures|picture|pics|pic|visuals|visual|video grab|' +
      'screengrab|screenshot|screen grab|illustration|graphic|featured image|representative image|representational image|' +
      'representative photo|representational photo|representative pic|representational pic|representational picture|' +
      'file photo|file image|file pic|file picture|file|cover photo|lead image|main image|feature image|collage|cartoon|map|infographic|video|thumbnail|header image|banner image',
  ),
  courtesy: list(
    'courtesy of|courtesy|credits|credit|source|sourced from|copyright|by|from|via|supplied by|provided by',
  ),
  unnamedPhoto: list(
    'file photo|file image|file pic|file picture|file photograph|representative image|representational image|representative photo|' +
      'representational photo|representative picture|representational picture|representational pic|representative pic|handout|handout photo|supplied|supplied photo|image for representation|' +
      'image for representation only|representational|representative|for representational purposes|for representative purposes|for representation only|photo for representation|ai-generated image|stock photo|file',
  ),
  caption: list(
    'caption|photo caption|image caption|picture caption|cutline|in picture|in the picture|in pic|in photo',
  ),
  by: list(
    'written by|reported by|report by|story by|words by|text by|by|posted by|published by|authored by|compiled by|from our',
  ),
  author: list(
    'by|byline|author|authors|reporter|reporters|writer|written by|reported by|report|story by|words|text by|correspondent|story|interview|interview by',
  ),
  editor: list(
    'edited by|editing by|curated by|translated by|produced by|fact-checked by|fact checked by|reviewed by|copy edited by|posted by',
  ),
  and: ['and', '&', 'with'],
  desks: list(
    'staff reporter|our correspondent|special correspondent|our special correspondent|staff correspondent|staff writer|own correspondent|our own correspondent|' +
      'a staff reporter|by our correspondent|principal correspondent|our reporter|our bureau|web desk|news desk|online desk|city desk|sports desk|agencies|agency|wire services|' +
      'agency report|agency reports|city reporter|city correspondent|special reporter|news agencies|hq staff|guest writer|guest author|editorial|editorial board|editorial desk|our staff reporter|' +
      'district correspondent|foreign desk|national desk|business desk|from our correspondent|staff|staff and agencies|with agencies',
  ),
  deskWords: list(
    'desk|bureau|service|services|agency|agencies|correspondent|correspondents|reporter|reporters|staff|team|news|newsroom|network|press|media|times|express|herald|tribune|' +
      'gazette|courier|chronicle|online|digital|editorial|wire|ministry|department|university|council|foundation|inc|ltd|tv|radio|post|daily|blooms|telegraph|information|committee',
  ),
  roles: list(
    'correspondent|editor|reporter|writer|chief|bureau|analyst|columnist|professor|producer|director|photographer|contributor|desk|head|fellow|freelance|journalist|staff|associate|senior|intern|presenter|author|expert|in',
  ),
  agencies: list(
    'PTI|ANI|IANS|UNI|IBNS|TNN|ENS|AP|AFP|Reuters|Associated Press|The Associated Press|Agence France-Presse|Press Trust of India|Asian News International|Thomson Reuters|' +
      'Indo-Asian News Service|United News of India|Bloomberg|Xinhua|TASS|DPA|dpa|EFE|Kyodo|Yonhap|BSS|UNB|APP|PPI|NNI|Press Association|PA Media|PA|AAP|IRNA|WAM|SPA|MENA|Anadolu|Anadolu Agency|PIB|' +
      'Agencies|PRNewswire|PR Newswire|Business Wire|GlobeNewswire|KNN|HT|HTC|CNN|BBC|IndiaBlooms News Service|India Blooms News Service|Just Earth News|ANSA|Interfax|Sputnik|RIA|UNN|AA|WAFA|NNN|Bernama|Antara|IINA|QNA|KUNA|Petra|Al Jazeera|Al Jazeera and news agencies|Al Jazeera Staff|Guardian staff and agencies',
  ),
  pictureSources: list(
    'Getty Images|Getty|Shutterstock|iStock|Alamy|EPA|EPA-EFE|AP Photo|ANI Photo|PTI Photo|Unsplash|Pexels|Pixabay|Wikimedia|Wikimedia Commons|Wikipedia|Flickr|Instagram|Twitter|X|Facebook|YouTube|LinkedIn|NASA|ISRO|Handout|Zuma|ZUMA Press|Corbis|' +
      'NurPhoto|Imago|ANP|SWNS|BCCI|ICC|Syndication|Rex|Shutterstock/Rex|NYT|New York Times|The New York Times|PA Wire|PA Images|Rex Features|Special Arrangement|Express Photo|Staff|Supplied|Collected|Internet|Agencies|Screengrab|Google|Maxar|Planet Labs|UN Photo|Media Handout|Videograb|Pool|Creative Commons',
  ),
  places: list(
    'new delhi|delhi|mumbai|kolkata|chennai|bengaluru|bangalore|hyderabad|pune|ahmedabad|lucknow|patna|jaipur|bhopal|chandigarh|guwahati|ranchi|raipur|bhubaneswar|srinagar|jammu|shimla|dehradun|' +
      'gandhinagar|surat|nagpur|indore|kanpur|varanasi|agra|prayagraj|amritsar|ludhiana|kochi|thiruvananthapuram|kozhikode|coimbatore|madurai|visakhapatnam|vijayawada|mysuru|mangaluru|panaji|imphal|shillong|aizawl|kohima|' +
      'itanagar|agartala|gangtok|siliguri|darjeeling|howrah|dhaka|chattogram|chittagong|sylhet|islamabad|karachi|lahore|peshawar|quetta|kabul|kathmandu|colombo|male|thimphu|yangon|beijing|shanghai|hong kong|tokyo|' +
      'seoul|singapore|bangkok|jakarta|manila|kuala lumpur|hanoi|sydney|melbourne|canberra|london|paris|berlin|rome|madrid|brussels|geneva|vienna|moscow|kyiv|warsaw|athens|istanbul|ankara|cairo|jerusalem|tel aviv|gaza|' +
      'beirut|damascus|baghdad|tehran|riyadh|dubai|abu dhabi|doha|nairobi|lagos|johannesburg|cape town|washington|new york|united nations|los angeles|chicago|boston|houston|toronto|ottawa|mexico city|sao paulo|brasilia|buenos aires|havana|' +
      'gurugram|gurgaon|noida|greater noida|ghaziabad|faridabad|thane|navi mumbai|nashik|vadodara|rajkot|jodhpur|udaipur|kota|gwalior|jabalpur|meerut|bareilly|aligarh|moradabad|gorakhpur|jhansi|dhanbad|jamshedpur|bokaro|muzaffarpur|bhagalpur|cuttack|rourkela|bilaspur|tiruchirappalli|tirupati|guntur|warangal|hubballi|belagavi|thrissur|kollam|kannur|kottayam|alappuzha|puducherry|silchar|dibrugarh|jorhat|durgapur|asansol|haridwar|rishikesh|nainital|mohali|panchkula|jalandhar|patiala|bathinda|rohtak|panipat|karnal|ajmer|bikaner|leh|kargil|anantnag|baramulla|udhampur|' +
      "rawalpindi|multan|faisalabad|sialkot|gujranwala|sukkur|gwadar|muzaffarabad|gilgit|khulna|rajshahi|barishal|rangpur|mymensingh|cumilla|cox's bazar|pokhara|biratnagar|jaffna|kandy",
  ),
  tags: list(
    'tags|tag|topics|topic|keywords|keyword|filed under|related topics|explore more|labels|more on|read more on',
  ),
  alsoRead: list(
    "also read|also, read|read also|read more|also see|see also|also check|you can also check|also watch|watch|watch now|watch video|must read|see more on|read|read this|read here|related|related story|related article|recommended|don’t miss|don't miss|more|more on this|also on|" +
      "read full story|next|up next|previous|trending|in case you missed it|icymi|further reading|read next|explained|express explained|explore|editor's pick|you may also like|listen|opinion",
  ),
  related: list(
    'related stories|related articles|related news|related|related posts|related topics|related content|related links|more from this section|more stories|more news|more on this story|more on this|more from|read next|recommended|recommended for you|recommended stories|' +
      'you may also like|you might also like|you may like|most read|most popular|most viewed|popular|popular posts|popular stories|trending|trending now|trending news|trending stories|top stories|top news|top news today|top stories today|related internet links|latest news|latest stories|latest|latest posts|recent posts|recent news|recent stories|' +
      "editor's picks|editor's pick|editors' picks|must read|also read|read also|read more|see also|don't miss|what to read next|up next|around the web|from around the web|sponsored content|promoted stories|paid content|in other news|other stories|more headlines|headlines|previous article|next article|previous post|next post|previous|next|in this section|in case you missed it|web stories|photo gallery|videos|top videos|explore more|in pictures|visual stories|photostories|keep reading|watch|best of express|list of 4 items|list of 3 items|list of 5 items|end of list",
  ),
  ticker: list(
    'breaking news|breaking|latest news|trending|trending now|top news|news flash|flash|live updates|just in|headlines|top stories|latest|ticker|hot topics|in focus|newsflash|quick reads',
  ),
  support: list(
    'support our journalism|support us|support independent journalism|support journalism|donate|donate now|contribute|contribute now|become a member|become a supporter|become a patron|help us|make a contribution|make a donation|' +
      'support our work|support quality journalism|support our newsroom|back our journalism|fund our journalism|keep our journalism free|support free journalism|support public interest journalism|we need your support|we need your help|stand with independent journalism|pay what you can|support local journalism|chip in',
  ),
  appeal: list(
    'we|us|our|you|your|support|supporting|contribution|contributions|contribute|donate|donation|subscribe|subscription|subscribers|member|membership|journalism|reader|readers|newsletter|inbox|sign up|paywall|newsroom',
  ),
  subscribe: list(
    'sign up here|subscribe here|subscribe|subscribe now|subscribe today|sign up|sign up now|newsletter|newsletters|get the newsletter|our newsletter|daily newsletter|stay informed|stay updated|stay connected|get breaking news alerts|get our app|download the app|download our app|get the app|' +
      'free newsletter|subscribe to our newsletter|sign up for our newsletter|already a subscriber?|subscriber only|premium|for subscribers only|subscribe to continue reading|unlock this article|enter your email|enter your email address|email address|your email|your email address|join our newsletter|morning briefing',
  ),
  advertisement: list(
    'advertisement|skip advertisement|advertisements|advertisment|advt|advt.|ad|ads|sponsored|sponsored by|promoted|promotion|promoted content|paid post|scroll to continue|skip ad|skip ads|story continues below advertisement|article continues below advertisement|story continues below this ad|article continues after advertisement|' +
      'continue reading below|continues below advertisement|advertise with us|advertise here|close ad|advertisement - scroll to continue|remove ads|advertiser content|advertorial|ad feedback|story continues below|article continues below|scroll down to continue|report this ad|- advertisement -',
  ),
  follow: list(
    'follow|follow us|follow us on|follow on|join us|join us on|connect with us|find us on|like us on|join our|add us|stay in touch|get in touch|find us',
  ),
  social: list(
    'facebook|twitter|x|whatsapp|instagram|youtube|telegram|linkedin|pinterest|reddit|email|e-mail|mail|print|copy|copy link|link|messenger|tumblr|sms|koo|threads|bluesky|mastodon|viber|line|wechat|snapchat|tiktok|flipboard|gmail|google|google news|news|tweet|tweets|pin|post|save|' +
      'bookmark|share|shares|sharing|shared|follow|follow us|us|on|via|this|article|story|button|buttons|icon|icons|logo|white|black|opens|in|new|window|tab|click|to|with|your|friends|and|or|our|the|rss|feed|page|channel|like|gift|listen|comment|comments|link copied|copied|url|subscribe|join|at|it|by|app|social|media|handle|handles',
  ),
  share: list(
    'share|share full article|share this article|share this story|sharing|tweet|facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|copy link|print|email|link copied|instagram|youtube|messenger|flipboard|bookmark|save|gift|listen|google news|pin|e-mail|copy',
  ),
  comments: list(
    'comments|read comments|read all comments|see comments|comment|leave a comment|leave a reply|post a comment|post comment|post your comment|add a comment|add comment|write a comment|view comments|show comments|no comments|no comments yet|be the first to comment|join the conversation|join the discussion|have your say|' +
      'your email address will not be published|required fields are marked|conversation|discuss|reader comments|load comments|load more comments|comments are closed|all comments|log in to comment|login to comment|cancel reply|start the conversation',
  ),
  menu: list(
    'home|news|india|world|nation|national|international|politics|business|economy|markets|sports|sport|cricket|football|entertainment|lifestyle|life|style|culture|arts|opinion|editorial|editorials|columns|tech|technology|science|health|education|jobs|auto|travel|food|fashion|photos|videos|video|audio|podcasts|podcast|gallery|galleries|' +
      'live|live tv|tv|latest|trending|cities|states|city|local|metro|search|menu|login|log in|sign in|sign up|sign out|log out|logout|register|account|my account|profile|subscribe|newsletter|newsletters|epaper|e-paper|magazine|weather|elections|election|crime|environment|climate|more|about|about us|contact|contact us|advertise|advertise with us|privacy|privacy policy|cookie policy|terms|terms of use|terms of service|terms & conditions|terms and conditions|disclaimer|sitemap|feedback|' +
      'careers|help|faq|archive|archives|rss|app|apps|shop|games|crossword|horoscope|astrology|bollywood|movies|web stories|fact check|explained|explainers|premium|investigations|features|analysis|weekend|sunday|us|uk|usa|europe|asia|africa|americas|middle east|australia|china|pakistan|bangladesh|britain|skip to content|skip to main content|skip to navigation|close|open|toggle|navigation|edition|language|hindi|english|bengali|tamil|back|top|back to top|all|sections|dark mode|notifications|south asia|regional|north east|northeast|kolkata|delhi|mumbai|bengaluru|chennai|company|companies|money|finance|property|real estate|classifieds|obituaries|letters|blogs|blog|women|children|religion|district|districts|sustainability|war|series',
  ),
  home: ['home', 'homepage', 'front page', 'news', 'you are here', 'you are here:'],
  copyright: list('all rights reserved|copyright|reproduction in whole or in part'),
  signOff: list(
    'reporting by|additional reporting by|additional reporting|with additional reporting by|writing by|editing by|compiled by|with inputs from|with input from|inputs from|with agency inputs|with inputs|with agencies|with pti inputs|inputs by|' +
      'this story has not been edited by|this report has been published|this story has been published|this article has been published|except for the headline|this story is auto-generated|this story was originally published|the story has been published|this is an auto-generated|this report has been auto-generated|' +
      '(this story has not been edited|the story has come from|this story has come from|this is a syndicated|this story is from a syndicated|our standards|this content was|disclaimer|published by|this article was originally published|this article first appeared',
  ),
  readingTime: list(
    'min read|mins read|mins|minutes|minute read|minutes read|min|mins to read|minutes to read|reading time|read time|estimated reading time',
  ),
  furniture: list(
    "loading|loading...|captions|photo captions|picture captions|hero image|license this article|what's your reaction?|what is your reaction?|auto-refresh: on|auto-refresh: off|visitor counter|listen to this story|" +
      'show full article|about the author|start a conversation|end of article|quick read|summary is ai-generated, newsroom-reviewed|see all topics|read full story|show more|see more|view more|load more|view all|see all|read the full story|continue reading|expand|collapse|show less|play|pause|mute|unmute|watch live|live|new|listen to this article|listen to article|listen to this story|text size|font size|a a a|a- a a+|aa|print this page|print this article|' +
      'click to follow|make a comment|post new comment|post a new comment|latest videos|latest video|livetv|live tv|exit mobile version|comments powered by disqus|powered by disqus|view non-amp version|next article|previous article|next story|previous story|next|previous|prev|click here|click here to read|tap to unmute|advertisement|skip|close|accept|accept all|accept cookies|reject all|manage cookies|cookie settings|manage preferences|i agree|got it|ok|allow|no thanks|not now|maybe later|read later|dismiss|back to top|scroll to top|top|report an error|report this article|republish|republish this article|reprints|permissions|get link|related tags|share your feedback|' +
      'reuse this content|purchase licensing rights|licensing rights|request reprint|republish this story|was this article helpful|rate this article|enlarge image|open image in gallery|view image in fullscreen|view gallery|image|video|play video|audio|slideshow|toggle caption|hide caption|enlarge this image|end of advertisement|in this article|table of contents|contents|for immediate release|copied|link copied|follow this author|see author archive|more by this author|view profile|see full bio',
  ),
  endMark: list(
    'ends|end|-30-|30|###|# # #|***|* * *|xxx|eom|(end)|(ends)|-ends-|- ends -|—ends—|end of story|//|--|---|_|over',
  ),
  stopwords: list(
    'the|and|for|with|from|that|this|after|over|into|says|say|said|will|has|have|had|was|were|are|is|be|been|to|of|in|on|at|by|as|an|a|it|its|his|her|their|not|but|new|how|why|what|who|amid',
  ),
};
