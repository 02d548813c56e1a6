/**
 * The words of pseudonyms, French and English side by side: common, easy to say aloud, and none
 * that is a first name, a kind of person, or something one would not like to be called.
 */
type Word = readonly [fr: string, en: string];

const words = (lines: string): readonly Word[] =>
  lines
    .trim()
    .split(/\s*[\n;]\s*/u)
    .map((pair) => {
      const [fr = '', en = ''] = pair.split('/');
      return [fr, en] as const;
    });

/** Animals. */
export const FIRST_WORDS = words(`
Hirondelle/Swallow; Mésange/Chickadee; Alouette/Skylark; Rossignol/Nightingale; Pinson/Finch
Chardonneret/Goldfinch; Bouvreuil/Bullfinch; Fauvette/Warbler; Roitelet/Goldcrest; Merle/Blackbird
Martinet/Swift; Martin-pêcheur/Kingfisher; Huppe/Hoopoe; Loriot/Oriole; Bergeronnette/Wagtail
Moineau/Sparrow; Cigogne/Stork; Héron/Heron; Aigrette/Egret; Cygne/Swan; Sarcelle/Teal; Canard/Duck
Pélican/Pelican; Mouette/Seagull; Sterne/Tern; Macareux/Puffin; Albatros/Albatross; Faucon/Falcon
Épervier/Sparrowhawk; Chouette/Owl; Tourterelle/Turtledove; Perdrix/Partridge; Caille/Quail
Faisan/Pheasant; Colibri/Hummingbird; Toucan/Toucan; Flamant/Flamingo; Ibis/Ibis; Rougequeue/Redstart
Pivert/Woodpecker; Sittelle/Nuthatch; Vanneau/Lapwing; Avocette/Avocet; Courlis/Curlew; Pluvier/Plover
Cormoran/Cormorant; Gorgebleue/Bluethroat; Verdier/Greenfinch; Écureuil/Squirrel; Hérisson/Hedgehog
Loutre/Otter; Marmotte/Marmot; Lièvre/Hare; Lapin/Rabbit; Renard/Fox; Renne/Reindeer; Élan/Elk
Chamois/Chamois; Bouquetin/Ibex; Lynx/Lynx; Ours/Bear; Loup/Wolf; Dauphin/Dolphin; Tortue/Tortoise
Lézard/Lizard; Salamandre/Salamander; Triton/Newt; Rainette/Treefrog; Libellule/Dragonfly
Papillon/Butterfly; Abeille/Honeybee; Bourdon/Bumblebee; Coccinelle/Ladybird; Luciole/Firefly
Cigale/Cicada; Grillon/Cricket; Sauterelle/Grasshopper; Fourmi/Ant; Scarabée/Beetle
Hippocampe/Seahorse; Saumon/Salmon; Brochet/Pike; Esturgeon/Sturgeon; Sardine/Sardine; Dorade/Bream
Nautile/Nautilus; Campagnol/Vole; Mulot/Fieldmouse; Loir/Dormouse; Martre/Marten; Panda/Panda
Koala/Koala; Kangourou/Kangaroo; Wombat/Wombat; Antilope/Antelope; Zèbre/Zebra; Alpaga/Alpaca
Lama/Llama; Poney/Pony; Poulain/Foal; Agneau/Lamb; Okapi/Okapi; Tapir/Tapir; Tatou/Armadillo
Suricate/Meerkat; Mangouste/Mongoose; Fennec/Fennec; Gecko/Gecko; Iguane/Iguana; Eider/Eider
Balbuzard/Osprey; Crécerelle/Kestrel; Engoulevent/Nightjar; Jaseur/Waxwing; Bruant/Bunting
Pipit/Pipit; Sizerin/Redpoll; Niverolle/Snowfinch; Grèbe/Grebe; Fulmar/Fulmar; Pétrel/Petrel
Guillemot/Guillemot; Spatule/Spoonbill; Échasse/Stilt; Colvert/Mallard; Tadorne/Shelduck
`);

/** Plants, things of the weather and the landscape, and objects. */
export const SECOND_WORDS = words(`
Tilleul/Linden; Chêne/Oak; Hêtre/Beech; Bouleau/Birch; Érable/Maple; Orme/Elm; Aulne/Alder
Peuplier/Poplar; Sycomore/Sycamore; Châtaigne/Chestnut; Noisette/Hazelnut; Cèdre/Cedar
Épicéa/Spruce; Mélèze/Larch; Cyprès/Cypress; Genièvre/Juniper; Charme/Hornbeam; Sureau/Elderberry
Aubépine/Hawthorn; Figue/Fig; Pomme/Apple; Abricot/Apricot; Pêche/Peach; Myrtille/Blueberry
Framboise/Raspberry; Mûre/Blackberry; Groseille/Redcurrant; Fraise/Strawberry; Cassis/Blackcurrant
Orange/Orange; Mandarine/Tangerine; Amande/Almond; Pistache/Pistachio; Bleuet/Cornflower
Tournesol/Sunflower; Jonquille/Daffodil; Tulipe/Tulip; Jacinthe/Hyacinth; Lavande/Lavender
Primevère/Primrose; Pivoine/Peony; Lilas/Lilac; Glycine/Wisteria; Menthe/Mint; Thym/Thyme
Sauge/Sage; Persil/Parsley; Ciboulette/Chives; Estragon/Tarragon; Fenouil/Fennel
Coriandre/Coriander; Trèfle/Clover; Fougère/Bracken; Ajonc/Gorse; Mousse/Moss; Roseau/Reed
Nénuphar/Waterlily; Lotus/Lotus; Bambou/Bamboo; Avoine/Oat; Orge/Barley; Seigle/Rye; Blé/Wheat
Maïs/Maize; Lin/Flax; Coton/Cotton; Houblon/Hops; Orchidée/Orchid; Dahlia/Dahlia; Zinnia/Zinnia
Hortensia/Hydrangea; Magnolia/Magnolia; Mimosa/Mimosa; Géranium/Geranium; Bégonia/Begonia
Anémone/Anemone; Gentiane/Gentian; Edelweiss/Edelweiss; Campanule/Bellflower; Pervenche/Periwinkle
Crocus/Crocus; Perce-neige/Snowdrop; Chèvrefeuille/Honeysuckle; Clématite/Clematis; Aster/Aster
Cosmos/Cosmos; Bourrache/Borage; Verveine/Verbena; Artichaut/Artichoke; Lanterne/Lantern
Boussole/Compass; Galet/Pebble; Ruisseau/Brook; Rivière/River; Colline/Hill; Vallée/Valley
Nuage/Cloud; Comète/Comet; Étoile/Star; Brume/Mist; Rosée/Dew; Givre/Frost; Flocon/Snowflake
Soleil/Sun; Lune/Moon; Océan/Ocean; Marée/Tide; Vague/Wave; Dune/Dune; Île/Island; Prairie/Meadow
Clairière/Glade; Sentier/Path; Horizon/Horizon; Zéphyr/Zephyr; Brise/Breeze; Granit/Granite
Ardoise/Slate; Argile/Clay; Cuivre/Copper; Velours/Velvet; Laine/Wool; Ruban/Ribbon; Bouton/Button
Théière/Teapot; Horloge/Clock; Carillon/Chime; Violon/Violin; Guitare/Guitar; Tambour/Drum
Flûte/Flute; Harpe/Harp; Accordéon/Accordion; Voilier/Sailboat; Phare/Lighthouse; Moulin/Windmill
Fontaine/Fountain; Jardin/Garden; Parasol/Parasol; Panier/Basket; Crayon/Pencil; Papier/Paper
Domino/Domino; Cannelle/Cinnamon; Vanille/Vanilla; Safran/Saffron; Muscade/Nutmeg; Cacao/Cocoa
`);
