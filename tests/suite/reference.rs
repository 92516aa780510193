//! The tables carried in the program: districts, travel, lists.

use std::collections::BTreeSet;

use curami::geo::{Geo, Home, MAP_HEIGHT, MAP_WIDTH, MILAN, Mode, NilId};
use curami::vocabulary::{Band, Cefr, Condition, Language, Role, Skill, SkillSet, Task, Vocabulary};

#[test]
fn eighty_eight_districts_in_nine_municipi_know_their_neighbours() {
    let geo = Geo::embedded();
    assert_eq!(geo.nils().len(), 88);
    assert_eq!((1..=9).map(|municipio| geo.of_municipio(municipio).count()).sum::<usize>(), 88);
    let names: BTreeSet<&str> = geo.nils().iter().map(|nil| nil.name.as_str()).collect();
    assert_eq!(names.len(), 88);
    for nil in geo.nils() {
        assert!(!nil.neighbours.is_empty() && !nil.neighbours.contains(&nil.id), "{}", nil.name);
        for other in &nil.neighbours {
            assert!(geo.nil(*other).neighbours.contains(&nil.id), "{} and {other}", nil.name);
        }
        assert!(nil.caps.iter().all(|cap| cap.len() == 5 && cap.starts_with("201")), "{}", nil.name);
    }
    assert_eq!(geo.nils().iter().map(|nil| nil.households).sum::<u32>(), 780_935, "the city's households");
    assert!(geo.by_cap("20121").any(|nil| nil.name == "Brera"));
    assert!(NilId::new(0).is_none() && NilId::new(89).is_none() && "x".parse::<NilId>().is_err());
}

#[test]
fn travel_is_complete_symmetric_and_never_free() {
    let geo = Geo::embedded();
    for from in NilId::all() {
        for to in NilId::all() {
            let (leg, back) = (geo.leg(from, to), geo.leg(to, from));
            assert_eq!(leg, back, "{from} {to}");
            assert!((1..=108).contains(&leg.minutes), "{from} {to}");
            assert_eq!(leg.mode == Mode::Intra, from == to);
        }
    }
    let find = |name: &str| geo.nils().iter().find(|nil| nil.name.starts_with(name)).expect(name).id;
    assert_eq!(geo.leg(find("Duomo"), find("Quarto Oggiaro")).minutes, 40);
    assert_eq!(geo.leg(find("Duomo"), find("Affori")).minutes, 23);
}

#[test]
fn comuni_outside_have_minutes_and_milan_is_not_one() {
    let geo = Geo::embedded();
    assert_eq!(geo.municipalities().len(), 187);
    assert!(geo.municipality(&MILAN.parse().expect("six digits")).is_none());
    let abbiategrasso = "015002".parse().expect("six digits");
    assert_eq!(geo.minutes(Home::Municipality(abbiategrasso), NilId::new(1).expect("in")), 70);
    assert_eq!(geo.minutes(Home::Municipality(abbiategrasso), NilId::new(88).expect("in")), 57);
    assert!("15002".parse::<curami::geo::Istat>().is_err());
}

#[test]
fn the_map_lies_in_its_box() {
    let geo = Geo::embedded();
    for nil in geo.nils() {
        let outline = geo.outline(nil.id);
        assert!(outline.path.starts_with('M') && outline.path.ends_with('z'));
        for ring in &outline.rings {
            assert!(ring.len() >= 3 && ring.iter().all(|(x, y)| *x <= MAP_WIDTH && *y <= MAP_HEIGHT), "{}", nil.name);
        }
        let (x, y) = nil.point;
        let (xs, ys): (Vec<u16>, Vec<u16>) = outline.rings.iter().flatten().copied().unzip();
        assert!(xs.iter().min() <= Some(&x) && Some(&x) <= xs.iter().max(), "{}", nil.name);
        assert!(ys.iter().min() <= Some(&y) && Some(&y) <= ys.iter().max(), "{}", nil.name);
    }
}

#[test]
fn ids_of_the_lists_are_read_and_written_alike() {
    for task in Task::all() {
        assert_eq!(task.code().parse(), Ok(task));
    }
    for language in Language::all() {
        assert_eq!(language.code().parse(), Ok(language));
    }
    for condition in Condition::all() {
        assert_eq!(condition.code().parse(), Ok(condition));
    }
    let vocabulary = Vocabulary::embedded();
    assert_eq!(vocabulary.conditions().len(), 6);
    assert_eq!(vocabulary.languages().len(), 61);
    assert_eq!(Role::ALL.iter().map(|role| vocabulary.tasks_of(*role).count()).collect::<Vec<_>>(), [12, 11, 26]);
    assert_eq!(vocabulary.pet_tasks().count(), 3);
    let bands: Vec<&str> = vocabulary.list("child_age_bands.care_bands").iter().map(|band| band.id.as_str()).collect();
    assert_eq!(bands, Band::ALL.iter().map(|band| band.code()).collect::<Vec<_>>());
    let levels: Vec<&str> = vocabulary.list("languages.levels").iter().map(|level| level.id.as_str()).collect();
    assert_eq!(levels, Cefr::ALL.iter().map(|level| level.code()).collect::<Vec<_>>());
    for list in [
        "worker_states",
        "request_states",
        "proposal_states",
        "rejection_reasons.by_worker",
        "closing_reasons.negative",
    ] {
        assert!(!vocabulary.list(list).is_empty(), "{list}");
    }
    assert_eq!(vocabulary.max_open_proposals(), 3);
    assert!(vocabulary.list("no_such_list").is_empty());
}

#[test]
fn a_task_without_a_band_serves_every_band_and_not_the_other_way() {
    let skill = |text: &str| text.parse::<Skill>().expect(text);
    let all: SkillSet = [skill("child_meals")].into_iter().collect();
    let young: SkillSet = [skill("child_meals@y3_5")].into_iter().collect();
    let every: SkillSet =
        Band::ALL.iter().filter_map(|band| Skill::banded(skill("child_meals").task(), *band)).collect();
    assert!(all.serves(skill("child_meals")) && all.serves(skill("child_meals@y3_5")));
    assert!(young.serves(skill("child_meals@y3_5")) && !young.serves(skill("child_meals@y6_10")));
    assert!(!young.serves(skill("child_meals")));
    assert!(every.len() == 6 && !every.serves(skill("child_meals")), "only the task without a band serves it");
    for text in ["transfers@y3_5", "child_meals@", "child_meals@y4", "@y3_5", "fly", "child_meals@y3_5@y3_5"] {
        assert!(text.parse::<Skill>().is_err(), "{text}");
    }
}
