/**
 * English words that every text may hold, whatever it is about, beside those that the index leaves out. In a library of
 * forty records such a word may stand in one alone and would seem to tell a lot.
 */
const words = `
zero one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million
half third double twice once first second last next
get gets got getting come comes came coming go goes going went gone take takes took taken taking give gives gave given
giving make makes made making say says said saying tell tells told telling know knows knew known think thinks thought
thinking see sees saw seen seeing look looks looked looking want wants wanted wanting need needs needed find finds found
finding keep keeps kept keeping put puts putting let lets leave leaves left leaving ask asks asked asking seem seems
seemed feel feels felt feeling try tries tried trying turn turns turned turning call calls called calling happen happens
happened bring brings brought bringing show shows showed shown showing start starts started starting stop stops stopped
stopping begin begins began begun help helps helped helping hold holds held holding mean means meant meet meets met move
moves moved moving like likes liked send sends sent stay stays stayed stand stands stood sit sits sat add adds added
adding become becomes became believe believes believed use uses used using work works worked working expect expects
expected provide provides provided propose proposes proposed consider considers considered run runs ran running follow
follows followed following talk talks talked talking hear hears heard seek said
still already even yet never ever always often sometimes usually just really quite rather almost perhaps maybe probably
actually certainly simply finally overall instead together apart away back around along across without within whether
though although however therefore since until unless meanwhile afterwards anyway especially mostly nearly recently
many much less few fewer several lot lots little bit enough every everything everyone everybody nothing nobody anyone
anything somebody someone something another others either neither whole full rest
good better best bad worse worst great fine nice new newer old right wrong sure able big bigger small smaller large larger
long longer short shorter high higher low lower hard easy early earlier late later soon different certain possible likely
clear real true main
time times day days week weeks weekly month months year years yearly today tomorrow yesterday ago hour hours minute
minutes moment
thing things way ways people person man men woman women kind sort case cases fact point points place places amount end
side top example examples reason reasons matter matters
would could should might must shall may cannot will upon per via etc`;

export const everydayWords = [...new Set(words.split(/\s+/).filter(Boolean))];

/** In how many records one of them is taken to stand at least. */
export const fewestEveryday = (every: number) => Math.round(0.15 * every);
