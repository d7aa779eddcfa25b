"""Given names that are common in Sweden, and which of them are words or places as well.

Source: SCB (Statistics Sweden), Namnstatistik: the most common given names in the whole population and among the
newborn of the last decades, in the spellings that occur most. Names are facts; nothing about anybody follows from one.
"""

from __future__ import annotations

_WOMEN = """
agnes agneta aina aisha alexandra alice alicia alma alva amalia amanda amelia amina amira anette angelica angelina
anita anja ann anna anne anneli annelie annette annie annika anya asta astrid ayse barbro beata beatrice bella berit
birgit birgitta bodil brita britt britta camilla carin carina carolina caroline cassandra catarina catharina cecilia
celine charlotta charlotte christel christin christina christine clara cornelia dagmar dagny daniella desirée diana
doris ebba edith elena eleonor eleonora elin elina elisa elisabet elisabeth elise eliza ella ellen ellie ellinor elma
elna elsa elsie elvira emelie emely emilia emilie emilija emma emmy erica erika ester esther eva evelina evy fanny
fatima fatma fatuma felicia filippa frida fredrika freja gabriella gerd gertrud greta gudrun gun gunborg gunhild
gunilla gunnel gunvor halima hanna hannah harriet hawa hedda hedvig heidi helen helena helene helén hilda hillevi
hodan ida inga ingalill ingeborg ingegerd ingegärd ingela inger ingrid irene iris irma isabella isabelle jana jasmin
jasmina jasmine jeanette jelena jennie jennifer jenny jessica joanna johanna josefin josefina josefine judith julia
juliana julie julina juni kajsa karin karolina katarina katja kerstin khadija klara kristin kristina laila lamis lana
lara laura layla lea leah leila leila lena leona leyla lilian liliana lillemor lilly lina linda linn linnea linnéa
linéa lisa lisbet lisbeth liselott lisen liv livia lo lotta louise lova love lovisa lovis luna lykke madeleine
magdalena maj maja majken malgorzata malin malva margareta margaretha margit mari maria mariam mariana marianne marie
marika marina marita marta martina mary maryam matilda maud meja melina melissa mia michelle mikaela milena mila minna
mira miranda moa molly mona monica monika my märta nadia nadja naima natalia natalie nathalie nellie nicole nike nina
noomi nora nour nova novalie olivia paula penny pernilla petra pia ragnhild rana rania rebecca rebecka renata rita
ronja rosa rosita rut ruth sabina saga sahra salma samira sandra sanna sara sarah selma signe sigrid simone sirpa siri
siv smilla sofia sofie solveig sonja stella stina sumaya susanna susanne svea svetlana sylvia tanja tatjana tea teresa
teresia therese tilda tilde tina tindra tove tuva tyra ulla ulrika valborg vanessa vanja vega vera veronica veronika
victoria viktoria vilhelmina vilma viola vivianne wilma yasmin yasmine ylva yvonne zahra zainab zara zeinab åsa
"""

_MEN = """
aaron abbas abdi abdirahman abdul abdullah abdulrahman abraham adam adel adem adnan adrian ahmad ahmed aiden akram alan
albert albin aleksandar alex alexander alf alfons alfred ali alvar alve alvin amar amin amir ammar anas anders andreas
andré andrzej anton antonio anwar arian arne arnold aron arthur artur arvid august axel ayman ayub aziz bashar bassam
bengt benjamin benny bernt bert bertil bilal birger bjarne björn bo bogdan bosse bror burak börje carl casper charbel
charlie chris christer christian christoffer christopher claes clas colin conny dag dan daniel danny dante dario darko
david dennis diego dino dragan dusan ebbe eddie edvard edvin edward edwin egon einar eino elias elis elliot elton elvin
emanuel emil emin emir emre enes eric erik erland erling ernst erwin evert fabian fadi faisal farah fares farid fatih
felix filip folke frank frans franz fredrik gabriel georg george gerhard gert goran gunnar gustaf gustav gustavo göran
gösta göte habib hadi hamid hamza hamse hani hans harald haris harry harun hasan hassan heikki helge helmut henning
henrik henry herbert herman hilding hjalmar holger houssein hugo hussein håkan ibrahim idris igor ilyas imran inge
ingemar ingmar ingvar isa isac isak ismail ismael issa ivan ivar jabbar jack jacob jakob jakub jalal jamal jan jari
jens jerry jesper jimmie jimmy joakim joel johan johannes john johnny jon jonas jonatan jonathan jonny jorge jose josef
joseph juan juha juhani julian julius jörgen kadir kaj kalle karim karl karwan kasper kauko kenneth kent kenth kevin
khaled khalid kian kim kjell klaes klas knut krister kristian kristoffer krzysztof kurt lars lasse laurin leif leo leon
leonard lennart levi liam linus loke loui louie love lowe luca lucas ludvig luis luka lukas mahdi mahmoud mahmud malek
malik malte manuel marcel marcin marco marcus marek mario marjan marko markus martin mateusz mathias matias mats matteo
matti mattias maurits max maximilian mehdi mehmet melker melvin mert michael michel miguel mika mikael mike milad milan
milo milton mio mirza moa mohamad mohamed mohammad mohammed mohamud morgan morris morten mostafa muhamed muhammad
muhammed murat musa mustafa mustapha nabil nadir nasir nasser nathan nathaniel neo nicholas nicklas niclas nicolas
niklas nikola nikolai nils noah noel nooh nuh ola oliver olle olof olov omar oscar oskar osman otto ove ozan patric
patrick patrik paul pauli pawel pedro peder per petar peter petter philip pierre piotr pontus pär rafael ragnar rami
ramin ramon rani rasmus raymond reinhold reza ricardo richard rickard rikard robert robin roger roland rolf roman ronny
rune ruben saad sabri said salah saleh salem salim sam samer sami samir samuel sasa sead sebastian selim sigurd sigvard
simon sixten slobodan sonny staffan stanislav stefan sten stig sture sune sven svante sverker sölve sören tage tarek
tariq thomas thor thore tim timo tobias tom tomas tomasz tommy tony tor torbjörn torgny tord tore torsten totte tristan
ture ulf umar uno urban usman valdemar valter vedran verner vidar victor viggo viktor vilgot vilhelm ville vilmer
vincent vladimir walid walter wilhelm wilgot wille william willy wilmer yahya yassin yasin yngve youssef yousef younes
yusuf yunus yusef zakaria zakariya zaid zoran åke örjan östen
"""

_WORDS_OR_PLACES = """
august alma bo bror clara dag dan diana elma frank gun hans inga inge iris isa juni karin lara leo lina lo love lova
luna maj mari max mila mira mika my nike noel nora nova ola olivia per rana rani rita roman rosa rut saga sam sofia
sonny stella sten stig svea tea thor tim tom tor ture uno urban vega vera victoria viktoria ville vilma viola
"""

FIRST_NAMES = frozenset(_WOMEN.split()) | frozenset(_MEN.split())
"""In small letters."""

AMBIGUOUS_FIRST_NAMES = frozenset(_WORDS_OR_PLACES.split()) & FIRST_NAMES
"""Those that are words, months, places, ships, companies or parishes as well: what follows must be a surname."""
